package org.harbourwire.store.kibana.layer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.harbourwire.contract.Json;

/// Builds trees of JSON whose members keep the order in which they are written.
public final class JsonTree {
  private static final ObjectMapper MAPPER = Json.mapper();

  private JsonTree() {}

  /// An object of names and values by turns.
  public static ObjectNode object(Object... namesAndValues) {
    ObjectNode object = MAPPER.createObjectNode();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      object.set((String) namesAndValues[i], node(namesAndValues[i + 1]));
    }
    return object;
  }

  /// A list.
  public static ArrayNode list(List<?> values) {
    ArrayNode array = MAPPER.createArrayNode();
    values.forEach(value -> array.add(node(value)));
    return array;
  }

  private static JsonNode node(Object value) {
    return value instanceof List<?> values ? list(values) : MAPPER.valueToTree(value);
  }
}
