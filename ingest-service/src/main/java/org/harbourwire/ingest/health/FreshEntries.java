package org.harbourwire.ingest.health;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.harbourwire.contract.article.PublishedPrecision;
import org.harbourwire.ingest.entry.Entry;

/// Entries of a list that were never seen before.
///
/// @param first whether it is the source's first list: what is on it was published at any time
/// @param now when the list was had
record FreshEntries(List<Entry> entries, boolean first, Instant now) {
  FreshEntries {
    entries = List.copyOf(entries);
  }

  /// When they were published, as exactly as it is known; of a first list only what is known.
  List<Instant> times() {
    return entries.stream()
        .map(e -> isExact(e) ? e.publishedAt() : first ? null : now)
        .filter(Objects::nonNull)
        .toList();
  }

  /// When the newest of them was published, as far as it is known.
  Instant newest() {
    return first
        ? entries.stream()
            .map(Entry::publishedAt)
            .filter(Objects::nonNull)
            .filter(at -> at.isBefore(now))
            .max(Comparator.naturalOrder())
            .orElse(now)
        : now;
  }

  private static boolean isExact(Entry entry) {
    return entry.precision() == PublishedPrecision.SECOND
        || entry.precision() == PublishedPrecision.MINUTE;
  }
}
