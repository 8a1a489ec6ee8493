package org.harbourwire.ingest.registry;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.harbourwire.contract.source.Source;
import org.harbourwire.ingest.SourceConfig;
import org.harbourwire.kit.config.ConfigWriter;
import org.jspecify.annotations.Nullable;

/// A registered source and what it is to become.
///
/// @param before as it is registered
/// @param after as it is to be
public record SourceChange(Source before, Source after) {

  /// A key of the source as an operator writes it, and its value.
  ///
  /// @param key with its path, such as `entries.each`
  /// @param before absent: it was not set
  /// @param after absent: it is not set
  public record Field(String key, @Nullable String before, @Nullable String after) {}

  /// The keys whose values differ, by name; none when only what registered it differs.
  public List<Field> fields() {
    Map<String, String> old = leaves(before);
    Map<String, String> young = leaves(after);
    TreeSet<String> keys = new TreeSet<>(old.keySet());
    keys.addAll(young.keySet());
    List<Field> fields = new ArrayList<>();
    for (String key : keys) {
      Field field = new Field(key, old.get(key), young.get(key));
      if (!String.valueOf(field.before).equals(String.valueOf(field.after))) {
        fields.add(field);
      }
    }
    return fields;
  }

  private static Map<String, String> leaves(Source source) {
    Map<String, String> leaves = new TreeMap<>();
    collect(ConfigWriter.tree(SourceConfig.of(source)), "", leaves);
    leaves.putIfAbsent("enabled", "true");
    return leaves;
  }

  private static void collect(JsonNode node, String path, Map<String, String> leaves) {
    if (node.isObject()) {
      node.propertyStream()
          .forEach(
              p ->
                  collect(
                      p.getValue(), path.isEmpty() ? p.getKey() : path + "." + p.getKey(), leaves));
    } else {
      leaves.put(path, node.isValueNode() ? node.asText() : node.toString());
    }
  }
}
