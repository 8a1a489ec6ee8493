package org.harbourwire.ingest.poll;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.harbourwire.ingest.entry.Entry;
import org.jspecify.annotations.Nullable;

/// Dates that tell nothing: a careless generator writes the time of the request into all entries.
final class ClockedDates {
  /// Clocks differ, and caches keep a list for a while.
  private static final Duration NOW = Duration.ofMinutes(5);

  /// Fewer may well have appeared together just now.
  private static final int FEWEST = 3;

  private ClockedDates() {}

  /// `entries` without their dates if those follow the clock.
  ///
  /// @param now when the list was had
  static List<Entry> dropped(List<Entry> entries, Instant now) {
    boolean clocked =
        entries.size() >= FEWEST
            && entries.stream().map(Entry::publishedAt).allMatch(at -> isNow(at, now));
    return clocked ? entries.stream().map(Entry::withoutDates).toList() : entries;
  }

  private static boolean isNow(@Nullable Instant published, Instant now) {
    return published != null && Duration.between(published, now).abs().compareTo(NOW) < 0;
  }
}
