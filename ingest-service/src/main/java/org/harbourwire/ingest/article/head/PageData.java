package org.harbourwire.ingest.article.head;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.harbourwire.ingest.json.LenientJson;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// The body in the data from which a page's script would build it: one string of text or HTML, or a
/// tree of typed nodes. For pages that show next to nothing without their script.
public final class PageData {
  private static final int MAX_SCRIPT = 4_000_000;
  private static final int MAX_NODES = 50_000;
  private static final int LEAST = 300;
  private static final int DEPTH = 20;
  private static final Set<String> BODIES =
      Set.of("articlebody", "body", "content", "bodyhtml", "html", "text", "story", "fulltext");
  private static final Set<String> BLOCKS =
      Set.of("p", "paragraph", "h2", "h3", "h4", "heading", "li", "list-item", "blockquote");
  private static final Set<String> TEXTS = Set.of("text", "data", "value", "content");

  private PageData() {}

  /// The longest body in the page's JSON scripts that are not JSON-LD, if there is one.
  public static @Nullable String body(List<Element> scripts) {
    String longest = null;
    for (Element script : scripts) {
      String data = script.data();
      if (!script.attr("type").contains("ld+json") && data.length() <= MAX_SCRIPT) {
        String body = longest(data);
        longest =
            longest == null || (body != null && body.length() > longest.length()) ? body : longest;
      }
    }
    return longest;
  }

  private static @Nullable String longest(String data) {
    JsonNode root;
    try {
      root = LenientJson.MAPPER.readTree(data);
    } catch (JsonProcessingException broken) {
      return null;
    }
    String longest = "";
    Deque<JsonNode> open = new ArrayDeque<>();
    open.add(root);
    for (int seen = 0; !open.isEmpty() && seen < MAX_NODES; seen++) {
      JsonNode node = open.poll();
      for (Map.Entry<String, JsonNode> field : node.properties()) {
        if (BODIES.contains(field.getKey().toLowerCase(Locale.ROOT))) {
          String body = text(field.getValue());
          longest = body.length() > longest.length() ? body : longest;
        }
      }
      node.forEach(
          child -> {
            if (child.isContainerNode()) {
              open.add(child);
            }
          });
    }
    return longest.length() < LEAST ? null : longest;
  }

  private static String text(JsonNode body) {
    if (body.isTextual()) {
      return body.asText();
    }
    StringBuilder text = new StringBuilder();
    flatten(body, text, 0);
    return text.toString();
  }

  /// Typed nodes: blocks end a paragraph, all others are part of one.
  private static void flatten(JsonNode node, StringBuilder text, int depth) {
    if (depth > DEPTH) {
      return;
    }
    if (node.isArray()) {
      node.forEach(child -> flatten(child, text, depth + 1));
      return;
    }
    for (Map.Entry<String, JsonNode> field : node.properties()) {
      JsonNode value = field.getValue();
      if (value.isTextual() && TEXTS.contains(field.getKey())) {
        text.append(value.asText());
      } else if (value.isContainerNode() && !field.getKey().startsWith("attr")) {
        flatten(value, text, depth + 1);
      }
    }
    if (BLOCKS.contains(node.path("type").asText())) {
      text.append('\n');
    }
  }
}
