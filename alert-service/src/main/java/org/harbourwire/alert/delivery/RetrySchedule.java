package org.harbourwire.alert.delivery;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// When a delivery that failed is tried again.
///
/// @param waits before the second attempt, the third, …
public record RetrySchedule(List<Duration> waits) {
  public RetrySchedule {
    waits = List.copyOf(waits);
  }

  /// What the Standard Webhooks specification suggests: over about three days.
  public static RetrySchedule standard() {
    return new RetrySchedule(
        List.of(
            Duration.ofSeconds(5),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(5),
            Duration.ofHours(10),
            Duration.ofHours(14),
            Duration.ofHours(20),
            Duration.ofHours(24)));
  }

  /// How long to wait after attempt number `attempt` (from 1) has failed; empty: give up.
  Optional<Duration> after(int attempt) {
    return attempt <= waits.size() ? Optional.of(waits.get(attempt - 1)) : Optional.empty();
  }
}
