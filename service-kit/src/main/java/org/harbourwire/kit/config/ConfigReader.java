package org.harbourwire.kit.config;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Reads a YAML file into a tree of records with kebab-case keys. Unknown keys, missing keys and
/// values of the wrong shape are refused with their path; `${NAME:default}` is expanded in scalars
/// after parsing, so that no value can change the structure.
public final class ConfigReader {
  private static final ObjectMapper MAPPER =
      YAMLMapper.builder(new YAMLFactory())
          .addModule(new JavaTimeModule())
          .addModule(new SimpleModule().addDeserializer(Duration.class, new Durations()))
          .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
          .build();

  private final Placeholders placeholders;

  /// A reader that takes `${NAME}` from `environment`.
  public ConfigReader(Map<String, String> environment) {
    this.placeholders = new Placeholders(environment);
  }

  /// Reads `file`.
  ///
  /// @throws ConfigFault when it cannot be read or does not fit `type`
  public <T> T read(Path file, Class<T> type) {
    try {
      return read(Files.readString(file), file.toString(), type);
    } catch (NoSuchFileException e) {
      throw new ConfigFault(file + ": no such file");
    } catch (IOException e) {
      throw new ConfigFault(file + ": cannot be read: " + e.getMessage());
    }
  }

  /// Reads `yaml`; `name` stands for it in faults.
  ///
  /// @throws ConfigFault when it does not fit `type`
  public <T> T read(String yaml, String name, Class<T> type) {
    try {
      JsonNode tree = MAPPER.readTree(yaml);
      if (tree.isMissingNode() || tree.isNull()) {
        tree = MAPPER.createObjectNode();
      }
      expand(tree, "");
      return Objects.requireNonNull(MAPPER.treeToValue(tree, type));
    } catch (ConfigFault e) {
      throw new ConfigFault(name + ": " + e.getMessage());
    } catch (JsonProcessingException e) {
      throw new ConfigFault(name + ": " + inWords(e));
    }
  }

  private void expand(JsonNode node, String path) {
    if (node instanceof ObjectNode object) {
      for (String key : List.copyOf(object.propertyStream().map(Map.Entry::getKey).toList())) {
        String at = path.isEmpty() ? key : path + "." + key;
        JsonNode child = object.get(key);
        if (child.isTextual()) {
          object.put(key, placeholders.expand(child.textValue(), at));
        } else {
          expand(child, at);
        }
      }
    } else if (node instanceof ArrayNode array) {
      for (int i = 0; i < array.size(); i++) {
        String at = path + "[" + i + "]";
        JsonNode child = array.get(i);
        if (child.isTextual()) {
          array.set(i, array.textNode(placeholders.expand(child.textValue(), at)));
        } else {
          expand(child, at);
        }
      }
    }
  }

  private static String inWords(JsonProcessingException e) {
    if (e instanceof UnrecognizedPropertyException unknown) {
      String known =
          unknown.getKnownPropertyIds().stream()
              .map(String::valueOf)
              .sorted()
              .collect(Collectors.joining(", "));
      return path(unknown) + ": unknown key; known here: " + known;
    }
    if (e instanceof JsonMappingException mapping) {
      Throwable cause = mapping.getCause();
      String what =
          cause instanceof IllegalArgumentException || cause instanceof ConfigFault
              ? String.valueOf(cause.getMessage())
              : firstLine(mapping.getOriginalMessage());
      String path = path(mapping);
      return path.isEmpty() ? what : path + ": " + what;
    }
    JsonLocation at = e.getLocation();
    String where = at == null ? "" : "line " + at.getLineNr() + ": ";
    return where + "not YAML: " + firstLine(e.getOriginalMessage());
  }

  private static String firstLine(@Nullable String message) {
    return message == null ? "wrong value" : message.lines().findFirst().orElse("wrong value");
  }

  private static String path(JsonMappingException e) {
    StringBuilder path = new StringBuilder();
    for (JsonMappingException.Reference step : e.getPath()) {
      if (step.getFieldName() == null) {
        path.append('[').append(step.getIndex()).append(']');
      } else {
        path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
      }
    }
    return path.toString();
  }
}
