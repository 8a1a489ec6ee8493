package org.harbourwire.ingest.article.head;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.harbourwire.ingest.json.LenientJson;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Reads the article node of a page's JSON-LD. Broken JSON says nothing; references by `@id` are
/// followed once.
public final class JsonLd {
  private static final int MAX_SCRIPT = 2_000_000;
  private static final int MAX_NODES = 20_000;
  private static final Set<String> WEAK =
      Set.of(
          "WebPage",
          "ItemPage",
          "FAQPage",
          "AboutPage",
          "MedicalWebPage",
          "Course",
          "Recipe",
          "Review");

  private final Map<String, JsonNode> byId = new HashMap<>();
  private @Nullable JsonNode article;
  private @Nullable JsonNode page;

  private JsonLd() {}

  /// What the first article node says.
  ///
  /// @param scripts the page's JSON scripts, of which those of type `ld+json` count
  public static LinkedArticle read(List<Element> scripts) {
    JsonLd ld = new JsonLd();
    for (Element script : scripts) {
      String data = script.data();
      if (script.attr("type").contains("ld+json") && data.length() <= MAX_SCRIPT) {
        ld.collect(data);
      }
    }
    return ld.linked();
  }

  private void collect(String data) {
    JsonNode root;
    try {
      root = LenientJson.MAPPER.readTree(withoutWrapping(data));
    } catch (JsonProcessingException broken) {
      return;
    }
    Deque<JsonNode> open = new ArrayDeque<>();
    open.add(root);
    for (int seen = 0; !open.isEmpty() && seen < MAX_NODES; seen++) {
      JsonNode node = open.poll();
      if (node.isObject()) {
        note(node);
      }
      node.forEach(
          child -> {
            if (child.isContainerNode()) {
              open.add(child);
            }
          });
    }
  }

  /// Some wrap the JSON in a comment or CDATA section.
  private static String withoutWrapping(String data) {
    int start = data.indexOf('{');
    int list = data.indexOf('[');
    int end = Math.max(data.lastIndexOf('}'), data.lastIndexOf(']'));
    int from =
        list >= 0 && (list < start || start < 0) && !data.startsWith("CDATA", list + 1)
            ? list
            : start;
    return from < 0 || end < from ? "null" : data.substring(from, end + 1);
  }

  private void note(JsonNode node) {
    String id = node.path("@id").asText();
    if (!id.isEmpty() && node.size() > 1) {
      byId.putIfAbsent(id, node);
    }
    for (JsonNode type :
        node.path("@type").isArray() ? node.path("@type") : List.of(node.path("@type"))) {
      String name = type.asText().substring(type.asText().lastIndexOf('/') + 1);
      if (isArticle(name) && (article == null || richer(node, article))) {
        article = node;
      } else if (WEAK.contains(name) && page == null) {
        page = node;
      }
    }
  }

  private static boolean isArticle(String type) {
    return type.endsWith("Article")
        || type.endsWith("Posting")
        || type.equals("Report")
        || type.equals("Article");
  }

  private static boolean richer(JsonNode node, JsonNode than) {
    return node.has("datePublished") && !than.has("datePublished");
  }

  private LinkedArticle linked() {
    JsonNode from = article != null ? article : page;
    if (from == null) {
      return LinkedArticle.NONE;
    }
    List<String> authors = new ArrayList<>();
    addNames(
        from.path("author").isMissingNode() ? from.path("creator") : from.path("author"),
        authors,
        0);
    return new LinkedArticle(
        text(from, "headline"),
        orElse(text(from, "datePublished"), page == null ? null : text(page, "datePublished")),
        orElse(text(from, "dateModified"), page == null ? null : text(page, "dateModified")),
        authors,
        text(from, "articleBody"),
        text(from, "inLanguage"),
        from.path("publisher").path("name").asText(),
        article != null,
        from.path("isAccessibleForFree").asText().equalsIgnoreCase("false"),
        from.path("@type").asText().startsWith("AdvertiserContent"),
        LinkedNotes.of(from));
  }

  private static @Nullable String orElse(@Nullable String first, @Nullable String second) {
    return first != null ? first : second;
  }

  private static @Nullable String text(JsonNode node, String field) {
    JsonNode value = node.path(field);
    if (value.isArray() && !value.isEmpty()) {
      value = value.get(0);
    }
    String text = value.isTextual() ? value.asText().strip() : "";
    return text.isEmpty() ? null : text;
  }

  private void addNames(JsonNode value, List<String> names, int depth) {
    if (value.isArray()) {
      value.forEach(one -> addNames(one, names, depth));
    } else if (value.isTextual()) {
      names.add(Plain.line(value.asText()));
    } else if (value.isObject()) {
      JsonNode name = value.path("name");
      if (name.isTextual() && !name.asText().isBlank()) {
        names.add(Plain.line(name.asText()));
      } else if (name.isArray()) {
        addNames(name, names, depth);
      } else if (depth == 0 && byId.get(value.path("@id").asText()) != null) {
        addNames(byId.get(value.path("@id").asText()), names, 1);
      }
    }
  }
}
