package org.harbourwire.ingest.memory;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/// An instant as microseconds since 1970, some 290,000 years either way.
final class Moment {
  static final long NONE = Long.MIN_VALUE;
  private static final long PER_SECOND = 1_000_000;
  private static final long MOST_SECONDS = Long.MAX_VALUE / PER_SECOND - 1;

  private Moment() {}

  static long of(@Nullable Instant instant) {
    if (instant == null) {
      return NONE;
    }
    long seconds = Math.clamp(instant.getEpochSecond(), -MOST_SECONDS, MOST_SECONDS);
    return seconds * PER_SECOND + instant.getNano() / 1000;
  }

  static Instant instant(long moment) {
    return Instant.EPOCH.plus(moment, ChronoUnit.MICROS);
  }

  static @Nullable Instant orNull(long moment) {
    return moment == NONE ? null : instant(moment);
  }
}
