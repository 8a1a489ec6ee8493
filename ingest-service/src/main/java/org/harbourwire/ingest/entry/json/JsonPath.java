package org.harbourwire.ingest.entry.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.harbourwire.ingest.json.JsonValues;

/// A path of names and positions separated by dots: `result.records`, `items.0.title`. A name goes
/// into every element of a list, a position into one.
///
/// @param steps names and positions, in order
record JsonPath(List<String> steps) {
  /// The path as an operator writes it.
  static JsonPath of(String written) {
    return new JsonPath(
        Stream.of(written.split("\\.", -1))
            .map(String::strip)
            .filter(step -> !step.isEmpty())
            .toList());
  }

  /// What stands there in `root`.
  Stream<JsonNode> in(JsonNode root) {
    Stream<JsonNode> found = Stream.of(root);
    for (String step : steps) {
      found = found.flatMap(node -> step(node, step));
    }
    return found;
  }

  /// How far the path leads into `root`: the step that finds nothing, in words.
  String end(JsonNode root) {
    int reached =
        IntStream.rangeClosed(0, steps.size())
            .filter(n -> new JsonPath(steps.subList(0, n)).in(root).findAny().isPresent())
            .max()
            .orElse(0);
    String at = reached == 0 ? "it" : String.join(".", steps.subList(0, reached));
    return reached == steps.size()
        ? at + " holds no list"
        : at + " has no member " + steps.get(reached);
  }

  private static Stream<JsonNode> step(JsonNode node, String step) {
    if (node.isArray() && !step.chars().allMatch(Character::isDigit)) {
      return JsonValues.elements(node).flatMap(element -> step(element, step));
    }
    JsonNode next = node.isArray() && step.length() < 10 ? node.get(Integer.parseInt(step)) : null;
    return Stream.ofNullable(next == null ? node.get(step) : next).filter(n -> !n.isNull());
  }
}
