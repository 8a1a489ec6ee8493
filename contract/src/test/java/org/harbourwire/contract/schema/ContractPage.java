package org.harbourwire.contract.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.harbourwire.contract.Json;

/// docs/contract.md: its table of fields, which is written from the schema of the enriched event,
/// and its example.
final class ContractPage {
  static final String EVENT = "news.enriched.v1";
  private static final Path FILE = Path.of("../docs/contract.md");
  private static final String TABLE_HEAD = "| field | form | is |\n|---|---|---|\n";

  private ContractPage() {}

  /// The example event of the page.
  static JsonNode example() {
    return Json.read(between("```json\n", "```"), JsonNode.class);
  }

  /// The rows of the page's table.
  static String fields() {
    return between(TABLE_HEAD, "\n\n") + "\n";
  }

  /// The rows that the schema asks for.
  static String fieldsOfTheSchema() {
    JsonNode schema = Schemas.readTree(Schemas.file(Schemas.SHIPPED, EVENT));
    return Fields.described(schema).entrySet().stream()
        .map(field -> row(field.getKey(), field.getValue()))
        .collect(Collectors.joining());
  }

  /// Writes the rows anew.
  static void writeFields() {
    Schemas.write(FILE, page().replace(fields(), fieldsOfTheSchema()));
  }

  private static String row(String name, Fields.Described field) {
    String words = field.form().path("description").asText();
    String optional = field.required() ? "" : "?";
    return "| `%s`%s | %s | %s |\n".formatted(name, optional, form(field.form()), words);
  }

  private static String form(JsonNode field) {
    if (field.has("enum")) {
      return field
          .get("enum")
          .valueStream()
          .map(name -> "`" + name.asText() + "`")
          .collect(Collectors.joining(", "));
    }
    if (field.has("items")) {
      return "list: " + form(field.get("items"));
    }
    return field.has("$ref") ? "object" : field.path("format").asText(field.path("type").asText());
  }

  private static String between(String start, String end) {
    String page = page();
    int from = page.indexOf(start) + start.length();
    int to = page.indexOf(end, from);
    if (from < start.length() || to < 0) {
      throw new IllegalStateException(FILE + " has no " + start);
    }
    return page.substring(from, to);
  }

  private static String page() {
    try {
      return Files.readString(FILE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
