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
    String many = joined(JsonValues.elements(holder.get("authors")));
    return many == null ? joined(Stream.ofNullable(holder.get("author"))) : many;
  }

  private static @Nullable String joined(Stream<JsonNode> authors) {
    String names =
        authors
            .flatMap(a -> Stream.ofNullable(plain(a.isObject() ? a.get("name") : a)))
            .collect(Collectors.joining(", "));
    return names.isEmpty() ? null : names;
  }
}
