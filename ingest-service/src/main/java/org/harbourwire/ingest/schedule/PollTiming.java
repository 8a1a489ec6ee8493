package org.harbourwire.ingest.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;

/// When a source is polled next.
public final class PollTiming {
  private static final Duration SHORTEST_BACK_OFF = Duration.ofSeconds(30);
  private static final Duration LONGEST_BACK_OFF = Duration.ofHours(6);
  private static final double JITTER = 0.1;

  private final RandomGenerator random;

  public PollTiming(RandomGenerator random) {
    this.random = random;
  }

  /// After a success: the interval, give or take a tenth, so that sources do not march in step.
  public Instant afterSuccess(Instant now, Duration interval) {
    return now.plus(jittered(interval));
  }

  /// After `failures` in a row: twice as long each time, never given up. A server's `Retry-After`
  /// is a minimum, never shortened.
  public Instant afterFailure(Instant now, Duration interval, int failures, Duration retryAfter) {
    Duration wait = interval.compareTo(SHORTEST_BACK_OFF) < 0 ? SHORTEST_BACK_OFF : interval;
    for (int i = 1; i < failures && wait.compareTo(LONGEST_BACK_OFF) < 0; i++) {
      wait = wait.multipliedBy(2);
    }
    Duration backOff = jittered(wait.compareTo(LONGEST_BACK_OFF) > 0 ? LONGEST_BACK_OFF : wait);
    return now.plus(backOff.compareTo(retryAfter) < 0 ? retryAfter : backOff);
  }

  private Duration jittered(Duration d) {
    double factor = 1 + JITTER * (2 * random.nextDouble() - 1);
    return Duration.ofMillis((long) (d.toMillis() * factor));
  }
}
