package org.harbourwire.kit.config;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
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

/// Reads a YAML file into a tree of records with kebab-case keys. Unknown keys, keys that stand
/// twice, missing keys and values of the wrong shape are refused with their path; `${NAME:default}`
/// is expanded in scalars after parsing, so that no value can change the structure.
public final class ConfigReader {
  private static final ObjectMapper MAPPER =
      YAMLMapper.builder(new YAMLFactory())
          .addModule(new JavaTimeModule())
          .addModule(new SimpleModule().addDeserializer(Duration.class, new Durations()))
          .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
          // A half of a port is a mistake, and so is a key of which only the last would count.
          .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
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
      throw new ConfigFault(name + ": " + FaultWords.of(e));
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
}
