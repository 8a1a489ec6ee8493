package org.harbourwire.ingest.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/// The values of JSON fields that may be absent, null or of another type than was asked for.
public final class JsonValues {
  private JsonValues() {}

  /// A string or number; ids are often numbers.
  public static @Nullable String text(@Nullable JsonNode node) {
    return node == null || !node.isValueNode() || node.isNull() || node.asText().isBlank()
        ? null
        : node.asText().strip();
  }

  /// The elements of an array; none of anything else.
  public static Stream<JsonNode> elements(@Nullable JsonNode array) {
    return array == null || !array.isArray()
        ? Stream.empty()
        : StreamSupport.stream(array.spliterator(), false);
  }
}
