package org.harbourwire.store.search;

import java.time.Duration;
import java.time.Instant;

/// A stretch of time up to a moment, and the stretch before it of the same length, both cut into
/// steps.
///
/// @param until the moment; not in it any more
/// @param step what is counted together
/// @param steps how many steps the stretch has
public record Period(Instant until, Duration step, int steps) {
  private static final int MOST_STEPS = 100;

  public Period {
    if (steps < 1 || steps > MOST_STEPS || step.isZero() || step.isNegative()) {
      throw new IllegalArgumentException("no period: " + steps + " steps of " + step);
    }
  }

  /// Its first moment.
  public Instant from() {
    return until.minus(step.multipliedBy(steps));
  }

  /// The first moment of the stretch before.
  public Instant beforeFrom() {
    return until.minus(step.multipliedBy(2L * steps));
  }
}
