package org.harbourwire.ingest.entry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.harbourwire.contract.Json;

/// What our reader answers, in the form in which the awkward feeds write what is expected.
final class Answers {
  private Answers() {}

  static ObjectNode describe(FeedOutcome outcome) {
    ObjectNode node = Json.mapper().createObjectNode();
    switch (outcome) {
      case FeedOutcome.Parsed(ParsedFeed feed) -> {
        node.put("outcome", "parsed");
        node.put("title", feed.title());
        node.put("language", feed.language());
        node.put("hub", feed.hub());
        if (feed.ttl() != null) {
          node.put("ttl", feed.ttl().toSeconds());
        }
        node.set("quiet", Json.mapper().valueToTree(feed.quiet()));
        ArrayNode entries = node.putArray("entries");
        feed.entries().forEach(entry -> entries.add(describe(entry)));
      }
      case FeedOutcome.NotAFeed not -> {
        node.put("outcome", "not-a-feed");
        ArrayNode discovered = node.putArray("discovered");
        not.discovered().forEach(uri -> discovered.add(uri.toString()));
      }
      case FeedOutcome.Refused refused -> {
        node.put("outcome", "refused");
        node.put("reason", refused.reason());
      }
    }
    return node;
  }

  private static ObjectNode describe(Entry entry) {
    ObjectNode node = Json.mapper().valueToTree(entry);
    rename(node, "published_at", "published");
    rename(node, "updated_at", "updated");
    return node;
  }

  private static void rename(ObjectNode node, String from, String to) {
    JsonNode value = node.remove(from);
    if (value != null) {
      node.set(to, value);
    }
  }

  /// `actual` cut down to what `wanted` names, in its order.
  static JsonNode onlyNamed(JsonNode wanted, JsonNode actual) {
    if (wanted instanceof ObjectNode names && actual instanceof ObjectNode) {
      ObjectNode cut = Json.mapper().createObjectNode();
      names
          .properties()
          .forEach(
              field ->
                  cut.set(
                      field.getKey(),
                      actual.hasNonNull(field.getKey())
                          ? onlyNamed(field.getValue(), actual.get(field.getKey()))
                          : cut.nullNode()));
      return cut;
    }
    if (wanted instanceof ArrayNode list && actual instanceof ArrayNode found) {
      ArrayNode cut = Json.mapper().createArrayNode();
      for (int i = 0; i < found.size(); i++) {
        cut.add(i < list.size() ? onlyNamed(list.get(i), found.get(i)) : found.get(i));
      }
      return cut;
    }
    return actual;
  }
}
