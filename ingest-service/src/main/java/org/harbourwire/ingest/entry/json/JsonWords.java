package org.harbourwire.ingest.entry.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.harbourwire.ingest.entry.text.PlainText;
import org.harbourwire.ingest.json.JsonValues;
import org.jspecify.annotations.Nullable;

/// What a person would read in JSON fields.
final class JsonWords {
  private JsonWords() {}

  /// Plain text on one line.
  static @Nullable String plain(@Nullable JsonNode node) {
    String text = JsonValues.text(node);
    return text == null ? null : PlainText.guessed(text);
  }

  /// The names in `authors` (1.1), else in `author` (1.0), joined by ", ".
  static @Nullable String authors(JsonNode holder) {
    JsonNode many = holder.get("authors");
    Stream<JsonNode> all =
        many != null && many.isArray()
            ? JsonValues.elements(many)
            : Stream.ofNullable(holder.get("author"));
    String names =
        all.flatMap(a -> Stream.ofNullable(plain(a.isObject() ? a.get("name") : a)))
            .collect(Collectors.joining(", "));
    return names.isEmpty() ? null : names;
  }
}
