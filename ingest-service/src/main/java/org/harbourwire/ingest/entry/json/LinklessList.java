package org.harbourwire.ingest.entry.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.harbourwire.ingest.json.JsonValues;
import org.harbourwire.ingest.json.Members;

/// A list whose items have titles and no addresses: a script makes those of a part of each, which
/// an operator can name.
public final class LinklessList {
  private static final int LEAST = 3;
  private static final int MAX_NODES = 100_000;

  /// Of what addresses are made, the most telling first.
  private static final List<String> PARTS = List.of("slug", "path", "uid", "uuid", "id", "_id");

  private LinklessList() {}

  /// What is to be done about the longest one in `values`; empty when there is none.
  public static Optional<String> hint(List<JsonNode> values) {
    Deque<JsonNode> open = new ArrayDeque<>(values);
    Optional<String> hint = Optional.empty();
    long most = LEAST - 1;
    for (int seen = 0; !open.isEmpty() && seen < MAX_NODES; seen++) {
      JsonNode node = open.poll();
      List<JsonNode> titled =
          JsonValues.elements(node).filter(item -> Members.text(item, "title") != null).toList();
      if (node.isArray() && titled.size() > most) {
        most = titled.size();
        hint = Optional.of(inWords(titled));
      }
      node.valueStream().filter(JsonNode::isContainerNode).forEach(open::add);
    }
    return hint;
  }

  private static String inWords(List<JsonNode> items) {
    String found = "a list of " + items.size() + " titles without addresses";
    return PARTS.stream()
        .filter(part -> items.stream().allMatch(item -> item.path(part).isValueNode()))
        .findFirst()
        .map(part -> found + ": say in entries.link how each is made, such as /news/{" + part + "}")
        .orElse(found);
  }
}
