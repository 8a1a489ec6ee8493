package org.harbourwire.ingest.entry.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.harbourwire.ingest.json.JsonValues;
import org.harbourwire.ingest.json.Members;
import org.jspecify.annotations.Nullable;

/// Finds the list of entries in JSON of unknown make: the array whose elements say most by title
/// and link. Menus have shorter titles and no dates.
final class ListShape {
  private static final int MAX_NODES = 100_000;
  private static final int LONGEST_TITLE = 80;

  /// Han characters say about three times as much as Latin letters.
  private static final int HAN_WEIGHT = 3;

  private ListShape() {}

  /// A node and how it was reached.
  private record Place(JsonNode node, @Nullable Place above, String step) {
    JsonPath path() {
      Deque<String> steps = new ArrayDeque<>();
      for (Place at = this; at.above != null; at = at.above) {
        steps.push(at.step);
      }
      return new JsonPath(List.copyOf(steps));
    }
  }

  /// The entries of the best list in `values`, and those of the lists at the same place of further
  /// values; none when there is no list.
  static List<JsonNode> find(List<JsonNode> values) {
    List<JsonNode> loose =
        values.stream()
            .flatMap(value -> value.isArray() ? entries(value) : Stream.of(value))
            .filter(ListShape::isEntry)
            .toList();
    return best(values, weight(loose))
        .map(best -> values.stream().flatMap(best.path()::in).flatMap(ListShape::entries).toList())
        .orElse(loose);
  }

  /// The list that says most, and more than `least`.
  private static Optional<Place> best(List<JsonNode> values, long least) {
    Deque<Place> open = new ArrayDeque<>();
    values.forEach(value -> open.add(new Place(value, null, "")));
    Place best = null;
    long most = least;
    for (int seen = 0; !open.isEmpty() && seen < MAX_NODES; seen++) {
      Place place = open.poll();
      JsonNode node = place.node();
      List<JsonNode> entries = entries(node).toList();
      if (2 * entries.size() >= node.size() && weight(entries) > most) {
        best = place;
        most = weight(entries);
      }
      addChildren(place, open);
    }
    return Optional.ofNullable(best);
  }

  private static void addChildren(Place place, Deque<Place> open) {
    JsonNode node = place.node();
    node.properties().stream()
        .filter(member -> member.getValue().isContainerNode())
        .forEach(member -> open.add(new Place(member.getValue(), place, member.getKey())));
    for (int i = 0; node.isArray() && i < node.size(); i++) {
      if (node.get(i).isContainerNode()) {
        open.add(new Place(node.get(i), place, String.valueOf(i)));
      }
    }
  }

  private static Stream<JsonNode> entries(JsonNode node) {
    return JsonValues.elements(node).map(Members::unwrapped).filter(ListShape::isEntry);
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
