package org.harbourwire.ingest.entry;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// Ids that tell nothing apart: a careless generator writes the same one (its site's address, a
/// category, 0) into entries that lead to different pages.
final class SharedIds {
  private SharedIds() {}

  /// `entries` of which none has the id of another that leads elsewhere.
  static List<Entry> dropped(List<Entry> entries) {
    Map<String, String> pages = new HashMap<>();
    Set<String> shared = new HashSet<>();
    for (Entry entry : entries) {
      String id = entry.id();
      String page = entry.page();
      if (id != null && page != null && !page.equals(pages.computeIfAbsent(id, i -> page))) {
        shared.add(id);
      }
    }
    return shared.isEmpty()
        ? entries
        : entries.stream()
            .map(e -> shared.contains(Objects.requireNonNullElse(e.id(), "")) ? e.withoutId() : e)
            .toList();
  }
}
