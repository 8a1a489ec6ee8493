package org.harbourwire.bench.ablation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/// What a person read in a page; empty where nobody looked.
///
/// @param authors separated by `;`
record Gold(String text, String title, String published, String authors) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /// Reads JSON Lines of `{"id", "text", "title", "published", "author"}`, by id.
  static Map<String, Gold> read(Path file) throws IOException {
    Map<String, Gold> golds = new HashMap<>();
    for (String line : Files.readAllLines(file)) {
      JsonNode gold = JSON.readTree(line);
      golds.put(
          text(gold, "id"),
          new Gold(
              text(gold, "text"),
              text(gold, "title"),
              text(gold, "published"),
              text(gold, "author")));
    }
    return golds;
  }

  private static String text(JsonNode gold, String field) {
    JsonNode value = gold.path(field);
    return value.isArray()
        ? StreamSupport.stream(value.spliterator(), false)
            .map(JsonNode::asText)
            .collect(Collectors.joining(";"))
        : value.isNull() ? "" : value.asText();
  }
}
