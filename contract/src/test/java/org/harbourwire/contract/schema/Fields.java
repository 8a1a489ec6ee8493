package org.harbourwire.contract.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// The fields of a schema, or of a value, by path: `source.id`, `topics[].evidence[].start`.
final class Fields {
  private Fields() {}

  /// A property: its form, and whether it is always there where its parent is.
  record Described(JsonNode form, boolean required) {}

  /// The properties that `schema` describes, in order.
  static SequencedMap<String, Described> described(JsonNode schema) {
    SequencedMap<String, Described> fields = new LinkedHashMap<>();
    describe(schema, schema, "", fields);
    return fields;
  }

  private static void describe(
      JsonNode part, JsonNode whole, String path, Map<String, Described> fields) {
    JsonNode form = resolved(part, whole);
    form.path("anyOf").forEach(one -> describe(one, whole, path, fields));
    if (form.has("items")) {
      describe(form.get("items"), whole, path + "[]", fields);
    }
    form.path("properties")
        .forEachEntry(
            (name, property) -> {
              String field = path.isEmpty() ? name : path + "." + name;
              boolean required =
                  form.path("required").valueStream().anyMatch(one -> one.asText().equals(name));
              fields.put(field, new Described(property, required));
              describe(property, whole, field, fields);
            });
  }

  /// `part` itself, or what it refers to in `whole`.
  static JsonNode resolved(JsonNode part, JsonNode whole) {
    return part.has("$ref") ? whole.at(part.get("$ref").asText().substring(1)) : part;
  }

  /// The fields that `value` holds, each with what is written there, as text.
  static Map<String, Set<String>> written(JsonNode value) {
    Map<String, Set<String>> fields = new TreeMap<>();
    collect(value, "", fields);
    return fields;
  }

  private static void collect(JsonNode value, String path, Map<String, Set<String>> fields) {
    if (value.isArray()) {
      value.forEach(one -> collect(one, path + "[]", fields));
    }
    value.forEachEntry(
        (name, content) -> {
          String field = path.isEmpty() ? name : path + "." + name;
          fields.computeIfAbsent(field, key -> new TreeSet<>()).add(content.asText());
          collect(content, field, fields);
        });
  }
}
