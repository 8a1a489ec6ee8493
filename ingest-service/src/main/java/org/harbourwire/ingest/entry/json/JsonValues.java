package org.harbourwire.ingest.entry.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.harbourwire.ingest.entry.text.PlainText;
import org.jspecify.annotations.Nullable;

/// The values of JSON fields that may be absent, null or of another type than was asked for.
final class JsonValues {
  private JsonValues() {}

  /// A string or number; ids are often numbers.
  static @Nullable String text(@Nullable JsonNode node) {
    return node == null || !node.isValueNode() || node.isNull() || node.asText().isBlank()
        ? null
        : node.asText().strip();
  }

  /// Plain text on one line.
  static @Nullable String plain(@Nullable JsonNode node) {
    String text = text(node);
    return text == null ? null : PlainText.guessed(text);
  }

  /// The elements of an array; none of anything else.
  static Stream<JsonNode> elements(@Nullable JsonNode array) {
    return array == null || !array.isArray()
        ? Stream.empty()
        : StreamSupport.stream(array.spliterator(), false);
  }

  /// The names in `authors` (1.1), else in `author` (1.0), joined by ", ".
  static @Nullable String authors(JsonNode holder) {
    JsonNode many = holder.get("authors");
    Stream<JsonNode> all =
        many != null && many.isArray() ? elements(many) : Stream.ofNullable(holder.get("author"));
    String names =
        all.flatMap(a -> Stream.ofNullable(plain(a.isObject() ? a.get("name") : a)))
            .collect(Collectors.joining(", "));
    return names.isEmpty() ? null : names;
  }
}
