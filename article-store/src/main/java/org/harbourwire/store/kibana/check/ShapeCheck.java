package org.harbourwire.store.kibana.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/// Whether objects have the shapes that Kibana takes, by schemas of ours: what they do not name, we
/// do not write.
final class ShapeCheck {
  private static final JsonSchemaFactory DRAFT = JsonSchemaFactory.getInstance(VersionFlag.V202012);

  private ShapeCheck() {}

  /// What is wrong with a saved object.
  static List<Finding> of(ObjectNode savedObject) {
    String type = savedObject.path("type").asText();
    String name = type + " " + savedObject.path("id").asText();
    List<Finding> envelope = findings(name, savedObject, "object");
    return envelope.isEmpty()
        ? findings(name, Unfolded.of(savedObject).path("attributes"), type)
        : envelope;
  }

  /// What is wrong with a line that makes a rule.
  static List<Finding> ofRule(ObjectNode line) {
    String name = "rule " + line.at("/body/name").asText();
    return findings(name, Unfolded.of(line), "rule");
  }

  private static List<Finding> findings(String name, JsonNode value, String schema) {
    return schema(schema).validate(value).stream()
        .map(message -> new Finding(name, message.getMessage()))
        .toList();
  }

  private static JsonSchema schema(String name) {
    String file = name + ".schema.json";
    try (InputStream in = ShapeCheck.class.getResourceAsStream(file)) {
      return DRAFT.getSchema(Objects.requireNonNull(in, file));
    } catch (IOException e) {
      throw new UncheckedIOException(file + " in our own jar cannot be read", e);
    }
  }
}
