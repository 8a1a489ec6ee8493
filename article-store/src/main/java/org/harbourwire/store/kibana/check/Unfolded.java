package org.harbourwire.store.kibana.check;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import org.harbourwire.contract.Json;

/// Kibana keeps parts of its objects as text that is JSON in itself: here they are read.
final class Unfolded {
  private static final Set<String> FOLDED =
      Set.of(
          "panelsJSON",
          "optionsJSON",
          "searchSourceJSON",
          "ignoreParentSettingsJSON",
          "fieldFormatMap",
          "fieldAttrs",
          "fields",
          "runtimeFieldMap",
          "sourceFilters",
          "typeMeta",
          "esQuery");

  private Unfolded() {}

  /// A copy in which they are JSON. What cannot be read stays text, against which its schema
  /// speaks.
  static ObjectNode of(ObjectNode object) {
    ObjectNode copy = object.deepCopy();
    unfold(copy);
    return copy;
  }

  private static void unfold(JsonNode node) {
    if (node instanceof ObjectNode object) {
      object.properties().forEach(e -> object.set(e.getKey(), read(e.getKey(), e.getValue())));
    }
    node.forEach(Unfolded::unfold);
  }

  private static JsonNode read(String name, JsonNode value) {
    if (!value.isTextual() || !FOLDED.contains(name)) {
      return value;
    }
    try {
      return Json.mapper().readTree(value.textValue());
    } catch (JsonProcessingException notJson) {
      return value;
    }
  }
}
