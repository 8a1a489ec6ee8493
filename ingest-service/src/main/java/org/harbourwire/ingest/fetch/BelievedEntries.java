package org.harbourwire.ingest.fetch;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.harbourwire.ingest.entry.Entry;
import org.jspecify.annotations.Nullable;

/// What is believed of a list's entries. Careless generators write one id into all of them, or the
/// time of the request as their date: such an id names nothing, and such a date is no news.
final class BelievedEntries {
  /// Clocks differ, and caches keep a list for a while.
  private static final Duration NOW = Duration.ofMinutes(5);

  /// Fewer may well have appeared together just now.
  private static final int FEWEST = 3;

  private BelievedEntries() {}

  /// `entries`, in their order, without what is not believed of them.
  ///
  /// @param now when the list was had
  static List<Entry> of(List<Entry> entries, Instant now) {
    Set<String> shared = sharedIds(entries);
    boolean dated = !followClock(entries, now);
    return entries.stream()
        .map(entry -> shared.contains(entry.id()) ? entry.withoutId() : entry)
        .map(entry -> dated ? entry : entry.withoutDates())
        .toList();
  }

  /// Ids under which several addresses are listed.
  private static Set<String> sharedIds(List<Entry> entries) {
    Map<String, String> pages = new HashMap<>();
    Set<String> shared = new HashSet<>();
    for (Entry entry : entries) {
      String id = entry.id();
      String page = entry.page();
      if (id != null && page != null && !page.equals(pages.computeIfAbsent(id, _ -> page))) {
        shared.add(id);
      }
    }
    return shared;
  }

  private static boolean followClock(List<Entry> entries, Instant now) {
    return entries.size() >= FEWEST
        && entries.stream().map(Entry::publishedAt).allMatch(at -> isNow(at, now));
  }

  private static boolean isNow(@Nullable Instant published, Instant now) {
    return published != null && Duration.between(published, now).abs().compareTo(NOW) < 0;
  }
}
