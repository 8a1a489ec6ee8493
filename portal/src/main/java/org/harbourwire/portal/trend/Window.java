package org.harbourwire.portal.trend;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.harbourwire.store.search.Period;
import org.jspecify.annotations.Nullable;

/// Over how long gains are looked for.
public enum Window {
  DAY(Duration.ofHours(1), 24),
  WEEK(Duration.ofDays(1), 7),
  MONTH(Duration.ofDays(1), 28);

  private final Duration step;
  private final int steps;

  Window(Duration step, int steps) {
    this.step = step;
    this.steps = steps;
  }

  /// Its name in addresses and messages.
  public String parameter() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The period that ends at `until`.
  public Period period(Instant until) {
    return new Period(until, step, steps);
  }

  /// That of this name, else a week.
  public static Window of(@Nullable String parameter) {
    for (Window window : values()) {
      if (window.parameter().equals(parameter)) {
        return window;
      }
    }
    return WEEK;
  }
}
