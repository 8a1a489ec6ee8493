package org.harbourwire.contract.schema;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.harbourwire.contract.Address;
import org.harbourwire.contract.Json;
import org.jspecify.annotations.Nullable;

/// Writes the JSON Schema (draft 2020-12) of a Kafka topic's values from their records: a component
/// that may be null is optional, for it is left out when it is; all others are required.
final class SchemaWriter {
  private static final Map<Class<?>, List<String>> SCALARS =
      Map.ofEntries(
          Map.entry(String.class, List.of("string")),
          Map.entry(ZoneId.class, List.of("string")),
          Map.entry(Instant.class, List.of("string", "date-time")),
          Map.entry(OffsetDateTime.class, List.of("string", "date-time")),
          Map.entry(Duration.class, List.of("string", "duration")),
          Map.entry(boolean.class, List.of("boolean")),
          Map.entry(int.class, List.of("integer")),
          Map.entry(Integer.class, List.of("integer")),
          Map.entry(long.class, List.of("integer")),
          Map.entry(double.class, List.of("number")),
          Map.entry(BigDecimal.class, List.of("number")));

  private final RecordDocs docs;
  private final Map<String, ObjectNode> definitions = new TreeMap<>();

  private SchemaWriter(RecordDocs docs) {
    this.docs = docs;
  }

  /// The schema of the Kafka topic `name`, whose values are of one of `types`.
  static ObjectNode schema(String name, List<Class<?>> types, RecordDocs docs) {
    return new SchemaWriter(docs).schema(name, types);
  }

  private ObjectNode schema(String name, List<Class<?>> types) {
    ObjectNode schema = node();
    schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    schema.put("$id", "urn:harbourwire:schema:" + name);
    schema.put("$comment", "Written from the records of the module contract: see docs/contract.md");
    if (types.size() == 1) {
      schema.setAll(object(types.getFirst()));
    } else {
      schema.put("title", name);
      schema.put("description", "One of these records, each of which says under which key.");
      ArrayNode any = schema.putArray("anyOf");
      types.forEach(type -> any.add(reference(type)));
    }
    if (!definitions.isEmpty()) {
      schema.putObject("$defs").setAll(definitions);
    }
    return schema;
  }

  private ObjectNode object(Class<?> type) {
    ObjectNode object = node();
    object.put("title", type.getSimpleName());
    object.put("description", docs.of(type));
    object.put("type", "object");
    object.put("additionalProperties", true);
    ArrayNode required = object.putArray("required");
    ObjectNode properties = object.putObject("properties");
    for (RecordComponent component : type.getRecordComponents()) {
      String name = SnakeCaseStrategy.INSTANCE.translate(component.getName());
      properties.set(name, property(component));
      if (!isOptional(component)) {
        required.add(name);
      }
    }
    return object;
  }

  private ObjectNode property(RecordComponent component) {
    ObjectNode property = node();
    property.put("description", docs.of(component));
    property.setAll(form(component.getGenericType()));
    if (component.isAnnotationPresent(Address.class)) {
      property.put("format", "iri");
    }
    return property;
  }

  private ObjectNode form(Type type) {
    if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
      ObjectNode array = node().put("type", "array");
      array.set("items", form(list.getActualTypeArguments()[0]));
      return array;
    }
    Class<?> of = (Class<?>) type;
    return of.isRecord() ? reference(of) : of.isEnum() ? oneOf(of) : scalar(of);
  }

  private static ObjectNode scalar(Class<?> type) {
    List<String> form = SCALARS.get(type);
    if (form == null) {
      throw new IllegalStateException("no schema is known for " + type);
    }
    ObjectNode scalar = node().put("type", form.getFirst());
    return form.size() == 1 ? scalar : scalar.put("format", form.getLast());
  }

  private static ObjectNode oneOf(Class<?> type) {
    ObjectNode names = node().put("type", "string");
    ArrayNode values = names.putArray("enum");
    Arrays.stream(type.getEnumConstants())
        .map(constant -> Json.mapper().convertValue(constant, String.class))
        .forEach(values::add);
    return names;
  }

  private ObjectNode reference(Class<?> type) {
    String name = type.getSimpleName();
    if (!definitions.containsKey(name)) {
      definitions.put(name, object(type));
    }
    return node().put("$ref", "#/$defs/" + name);
  }

  private static boolean isOptional(RecordComponent component) {
    return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
  }

  private static ObjectNode node() {
    return Json.mapper().createObjectNode();
  }
}
