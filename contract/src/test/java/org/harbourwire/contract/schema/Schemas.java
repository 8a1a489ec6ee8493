package org.harbourwire.contract.schema;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.harbourwire.contract.Json;
import org.harbourwire.contract.kafka.KafkaTopic;
import org.harbourwire.contract.kafka.KafkaTopics;

/// The schema files: those that we ship, and the schemas and example values of each release.
final class Schemas {
  static final Path SHIPPED = Path.of("src/main/resources/org/harbourwire/contract/schema");
  static final Path RELEASED = Path.of("src/test/resources/org/harbourwire/contract/released");
  static final String SCHEMA = ".schema.json";
  private static final Separators COLON_AND_SPACE =
      Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER);

  private Schemas() {}

  /// What the values of each Kafka topic are, by the Kafka topic's name, from the catalogue's
  /// constants: none can be forgotten.
  static Map<String, List<Class<?>>> valueTypes() {
    Map<String, List<Class<?>>> types = new LinkedHashMap<>();
    Arrays.stream(KafkaTopics.class.getFields())
        .filter(field -> field.getType() == KafkaTopic.class)
        .forEach(
            field -> {
              KafkaTopic<?> topic = constant(field);
              types.computeIfAbsent(topic.name(), name -> new ArrayList<>()).add(topic.valueType());
            });
    return types;
  }

  private static KafkaTopic<?> constant(Field field) {
    try {
      return (KafkaTopic<?>) field.get(null);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  /// The schemas in a folder, by Kafka topic.
  static Map<String, JsonNode> in(Path folder) {
    Map<String, JsonNode> schemas = new LinkedHashMap<>();
    files(folder, SCHEMA)
        .forEach(
            file -> schemas.put(file.getFileName().toString().replace(SCHEMA, ""), readTree(file)));
    return schemas;
  }

  /// The shipped schema of a Kafka topic, as a reader of our jar finds it.
  static JsonNode shipped(String kafkaTopic) {
    String name = "/org/harbourwire/contract/schema/" + kafkaTopic + SCHEMA;
    try (var in = Schemas.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("no schema is shipped for " + kafkaTopic);
      }
      return Json.mapper().readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Where the schema of a Kafka topic is kept in `folder`.
  static Path file(Path folder, String kafkaTopic) {
    return folder.resolve(kafkaTopic + SCHEMA);
  }

  /// The files of `folder` whose names end so, in order.
  static List<Path> files(Path folder, String ending) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static JsonNode readTree(Path file) {
    try {
      return Json.mapper().readTree(file.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  /// `json` for people: indented, one line each.
  static String pretty(JsonNode json) {
    var indenter = new DefaultIndenter("  ", "\n");
    var printer =
        new DefaultPrettyPrinter(COLON_AND_SPACE)
            .withObjectIndenter(indenter)
            .withArrayIndenter(indenter);
    try {
      return Json.mapper().writer(printer).writeValueAsString(json) + "\n";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void write(Path file, String text) {
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
  }
}
