package org.harbourwire.store.kibana.check;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.harbourwire.contract.Json;
import org.harbourwire.store.document.IndexDefinition;
import org.jspecify.annotations.Nullable;

/// The fields of an index by their whole names.
public final class Mapping {
  private final Map<String, Field> fields = new TreeMap<>();

  private Mapping(JsonNode definition) {
    add("", null, definition.at("/mappings/properties"));
  }

  /// A field.
  ///
  /// @param type as the mapping names it; `object` where it has parts
  /// @param nestedIn the nested list whose elements it belongs to, if any
  /// @param indexed whether it can be searched, sorted and aggregated by
  record Field(String type, @Nullable String nestedIn, boolean indexed) {}

  /// That of an index as it is made.
  public static Mapping of(IndexDefinition index) {
    try {
      return new Mapping(Json.mapper().readTree(index.json()));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("the definition of " + index.alias() + " is no JSON", e);
    }
  }

  Optional<Field> field(String name) {
    return Optional.ofNullable(fields.get(name));
  }

  private void add(String prefix, @Nullable String nestedIn, JsonNode properties) {
    for (Map.Entry<String, JsonNode> property : properties.properties()) {
      String name = prefix + property.getKey();
      JsonNode mapped = property.getValue();
      String type = mapped.path("type").asText("object");
      boolean indexed =
          mapped.path("index").asBoolean(true) && mapped.path("enabled").asBoolean(true);
      fields.put(name, new Field(type, nestedIn, indexed));
      add(name + ".", type.equals("nested") ? name : nestedIn, mapped.path("properties"));
    }
  }
}
