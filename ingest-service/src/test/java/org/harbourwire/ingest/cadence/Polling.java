package org.harbourwire.ingest.cadence;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.harbourwire.contract.source.PublishingProfile;
import org.jspecify.annotations.Nullable;

/// Weeks of polling a newsroom: when it was polled, and how late its entries were had.
///
/// @param polls when
/// @param delays of each entry
/// @param profile what is known of it in the end
record Polling(List<Instant> polls, List<Duration> delays, @Nullable PublishingProfile profile) {

  /// When to poll next.
  interface Plan {
    Duration wait(Cadence cadence, Instant now);
  }

  static Plan fixed(Duration interval) {
    return (cadence, now) -> interval;
  }

  static Plan adaptive(Duration shortest, Duration longest) {
    return (cadence, now) -> NextLook.wait(cadence, now, shortest, longest);
  }

  /// Polls from `start`, knowing nothing, and counts from `counted` on.
  static Polling of(Newsroom room, Plan plan, Instant start, Instant counted, Instant end) {
    List<Instant> published = room.published(start, end);
    List<Instant> polls = new ArrayList<>();
    List<Duration> delays = new ArrayList<>();
    PublishingProfile profile = null;
    int seen = 0;
    Instant now = start;
    while (now.isBefore(end)) {
      int first = seen;
      while (seen < published.size() && !published.get(seen).isAfter(now)) {
        seen++;
      }
      List<Instant> fresh = published.subList(first, seen);
      profile = ProfileKeeper.observe(profile, fresh, room.zone(), now);
      if (!now.isBefore(counted)) {
        polls.add(now);
        for (Instant at : fresh) {
          delays.add(Duration.between(at, now));
        }
      }
      now = now.plus(plan.wait(Cadence.of(profile, room.zone()), now));
    }
    return new Polling(polls, delays, profile);
  }

  Duration meanDelay() {
    return delays.stream().reduce(Duration.ZERO, Duration::plus).dividedBy(delays.size());
  }
}
