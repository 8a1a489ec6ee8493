package org.harbourwire.ingest.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.harbourwire.ingest.WordTable;
import org.jspecify.annotations.Nullable;

/// The members of JSON objects that by their names are parts of an entry or article; see
/// `members.txt`.
public final class Members {
  private static final Map<String, List<String>> NAMES =
      WordTable.inOrder(Members.class, "members.txt");

  private Members() {}

  /// A date as it was found.
  ///
  /// @param universal whether the member's name says that it is in UTC
  public record Written(String text, boolean universal) {}

  /// Title, link, … of `item`: the text of the first member that is called so.
  public static @Nullable String text(JsonNode item, String part) {
    return all(item, part).flatMap(node -> Stream.ofNullable(text(node))).findFirst().orElse(null);
  }

  /// The date of `item` under any of the names of `part`, with the name's own zone.
  public static Optional<Written> date(JsonNode item, String part) {
    Map<String, JsonNode> members = plainNames(item);
    return names(part).stream()
        .filter(members::containsKey)
        .flatMap(
            name ->
                Stream.ofNullable(JsonValues.text(members.get(name)))
                    .map(text -> new Written(text, name.endsWith("gmt"))))
        .findFirst();
  }

  /// The entry in an element that only wraps it: `{"node": {…}}`, `{"id": 1, "attributes": {…}}`.
  public static JsonNode unwrapped(JsonNode element) {
    if (text(element, "title") != null) {
      return element;
    }
    return all(element, "wrapper").filter(JsonNode::isObject).findFirst().orElse(element);
  }

  /// A text, or the one inside `{"rendered": …}`.
  public static @Nullable String text(@Nullable JsonNode node) {
    if (node == null || !node.isObject()) {
      return JsonValues.text(node);
    }
    return all(node, "text")
        .flatMap(inner -> Stream.ofNullable(JsonValues.text(inner)))
        .findFirst()
        .orElse(null);
  }

  private static Stream<JsonNode> all(JsonNode item, String part) {
    Map<String, JsonNode> members = plainNames(item);
    return names(part).stream().flatMap(name -> Stream.ofNullable(members.get(name)));
  }

  private static List<String> names(String part) {
    return NAMES.getOrDefault(part, List.of());
  }

  private static Map<String, JsonNode> plainNames(JsonNode item) {
    Map<String, JsonNode> members = new HashMap<>();
    item.properties()
        .forEach(
            m ->
                members.putIfAbsent(
                    m.getKey().toLowerCase(Locale.ROOT).replaceAll("[_-]", ""), m.getValue()));
    return members;
  }
}
