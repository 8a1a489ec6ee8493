package org.harbourwire.ingest.entry.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/// Finds the list of entries in JSON of unknown make: the array whose elements say most by title
/// and link. Menus have shorter titles and no dates.
final class ListShape {
  private static final int MAX_NODES = 100_000;
  private static final int LONGEST_TITLE = 80;

  /// Han characters say about three times as much as Latin letters.
  private static final int HAN_WEIGHT = 3;

  private ListShape() {}

  /// The entries of the best list in `values`; none when there is no list.
  static List<JsonNode> find(List<JsonNode> values) {
    Deque<JsonNode> open = new ArrayDeque<>(values);
    List<JsonNode> best = values.stream().filter(ListShape::isEntry).toList();
    long most = weight(best);
    for (int seen = 0; !open.isEmpty() && seen < MAX_NODES; seen++) {
      JsonNode node = open.poll();
      List<JsonNode> entries =
          JsonValues.elements(node).map(Members::unwrapped).filter(ListShape::isEntry).toList();
      if (2 * entries.size() >= node.size() && weight(entries) > most) {
        best = entries;
        most = weight(entries);
      }
      node.forEach(
          child -> {
            if (child.isContainerNode()) {
              open.add(child);
            }
          });
    }
    return best;
  }

  private static boolean isEntry(JsonNode node) {
    return node.isObject()
        && Members.text(node, "title") != null
        && Members.text(node, "link") != null;
  }

  private static long weight(List<JsonNode> entries) {
    return entries.stream().mapToLong(ListShape::weight).sum();
  }

  private static long weight(JsonNode entry) {
    String title = Members.text(entry, "title");
    long han = title == null ? 0 : title.codePoints().filter(Character::isIdeographic).count();
    long said = title == null ? 0 : title.length() + (HAN_WEIGHT - 1) * han;
    int dated = Members.date(entry, "published").isPresent() ? 2 : 1;
    return dated * Math.min(LONGEST_TITLE, said);
  }
}
