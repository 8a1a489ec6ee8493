package org.harbourwire.ingest.cadence;

import java.time.Duration;
import java.time.Instant;

/// When a source counts as fallen silent: it has brought nothing for so long that, published as it
/// usually does, so long a gap would have had a chance of less than one in a thousand, and for a
/// day at least: half a holiday is no silence. Long public holidays ([Holidays]) count as Sundays.
public final class Silence {
  private static final double LEAST_PROBABILITY = 0.001;
  private static final Duration SHORTEST = Duration.ofDays(1);

  private Silence() {}

  /// Whether a source with that cadence that last brought something at `lastNew` is silent.
  public static boolean is(Cadence cadence, Instant lastNew, Instant now) {
    if (!now.isAfter(lastNew.plus(SHORTEST))) {
      return false;
    }
    return cadence.known()
        ? cadence.probabilityOfNothing(lastNew, now) < LEAST_PROBABILITY
        : cadence.gapsKnown() && isBeyond(cadence.gap(), Duration.between(lastNew, now));
  }

  /// Of a source that publishes too seldom for a picture of its week its gaps alone are known. If
  /// they come as chance will have it, so long a one does with the same least probability.
  private static boolean isBeyond(Duration mean, Duration gap) {
    return Math.exp(-(double) gap.toMinutes() / mean.toMinutes()) < LEAST_PROBABILITY;
  }
}
