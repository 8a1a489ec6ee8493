package org.harbourwire.contract.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaId;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.util.List;

/// Holds values against JSON Schemas, formats included.
final class Validation {
  private static final JsonSchemaFactory DRAFT = JsonSchemaFactory.getInstance(VersionFlag.V202012);
  private static final SchemaValidatorsConfig STRICT =
      SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();

  private Validation() {}

  /// What is wrong with `value` by `schema`.
  static List<String> of(JsonNode value, JsonNode schema) {
    return DRAFT.getSchema(schema, STRICT).validate(value).stream()
        .map(ValidationMessage::getMessage)
        .toList();
  }

  /// What is wrong with `schema` itself by draft 2020-12.
  static List<String> ofSchema(JsonNode schema) {
    return DRAFT.getSchema(SchemaLocation.of(SchemaId.V202012), STRICT).validate(schema).stream()
        .map(ValidationMessage::getMessage)
        .toList();
  }
}
