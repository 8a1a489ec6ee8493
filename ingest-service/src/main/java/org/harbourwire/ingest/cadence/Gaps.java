package org.harbourwire.ingest.cadence;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.harbourwire.contract.source.PublishingProfile;
import org.jspecify.annotations.Nullable;

/// The gaps between what a source publishes; what comes within an hour is one.
///
/// @param newest when it last published; absent: never yet
/// @param seen how many gaps
/// @param meanHours the mean of the last eight or so
record Gaps(@Nullable Instant newest, int seen, double meanHours) {
  private static final Duration TOGETHER = Duration.ofHours(1);
  private static final int REMEMBERED = 8;

  static Gaps of(@Nullable PublishingProfile profile) {
    return profile == null
        ? new Gaps(null, 0, 0)
        : new Gaps(profile.newest(), profile.gaps(), profile.gapHours());
  }

  /// After more was published, in any order.
  Gaps after(List<Instant> published) {
    Gaps gaps = this;
    for (Instant time : published.stream().sorted().toList()) {
      gaps = gaps.after(time);
    }
    return gaps;
  }

  private Gaps after(Instant time) {
    if (newest == null) {
      return new Gaps(time, seen, meanHours);
    }
    Duration gap = Duration.between(newest, time);
    if (gap.compareTo(TOGETHER) < 0) {
      return gap.isNegative() ? this : new Gaps(time, seen, meanHours);
    }
    double hours = (double) gap.toMinutes() / Duration.ofHours(1).toMinutes();
    int weight = Math.min(seen + 1, REMEMBERED);
    return new Gaps(time, seen + 1, meanHours + (hours - meanHours) / weight);
  }
}
