package org.harbourwire.ingest.article.head;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;

/// What an article node of JSON-LD says beside headline, dates and authors: section, keywords,
/// picture. The first of several counts, of keywords all do.
final class LinkedNotes {
  private LinkedNotes() {}

  /// By the names of [org.harbourwire.ingest.article.review.Noted].
  static Map<String, String> of(JsonNode article) {
    Map<String, String> notes = new LinkedHashMap<>();
    put(notes, "section", first(article.path("articleSection")).asText());
    put(notes, "keywords", listed(article.path("keywords")));
    JsonNode image = first(article.path("image"));
    put(notes, "image", image.isObject() ? image.path("url").asText() : image.asText());
    put(notes, "image_text", image.path("caption").asText(image.path("name").asText()));
    return notes;
  }

  private static JsonNode first(JsonNode value) {
    return value.isArray() && !value.isEmpty() ? value.get(0) : value;
  }

  private static String listed(JsonNode keywords) {
    StringBuilder all = new StringBuilder(keywords.isTextual() ? keywords.asText() : "");
    keywords.forEach(
        one -> {
          if (one.isTextual()) {
            all.append(all.isEmpty() ? "" : ", ").append(one.asText());
          }
        });
    return all.toString();
  }

  private static void put(Map<String, String> notes, String field, String value) {
    if (!value.isBlank()) {
      notes.put(field, value);
    }
  }
}
