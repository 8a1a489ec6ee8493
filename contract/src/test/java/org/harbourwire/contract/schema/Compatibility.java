package org.harbourwire.contract.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// Compares a schema with the one that was released. A field may be added, as optional: values
/// written before it lack it and stay on their Kafka topic. Words may change. Anything else breaks
/// a reader.
final class Compatibility {
  private static final Set<String> WORDS =
      Set.of("$schema", "$id", "$comment", "title", "description", "examples");

  /// Keywords that are compared part by part rather than for equality.
  private static final Set<String> PARTS =
      Set.of("$ref", "$defs", "properties", "required", "items", "anyOf", "enum");

  private final JsonNode released;
  private final JsonNode now;
  private final List<String> breaches = new ArrayList<>();

  private Compatibility(JsonNode released, JsonNode now) {
    this.released = released;
    this.now = now;
  }

  /// What of the change from `released` to `now` breaks a reader, a line each.
  static List<String> breaches(JsonNode released, JsonNode now) {
    Compatibility comparison = new Compatibility(released, now);
    comparison.compare("", released, now);
    return comparison.breaches;
  }

  private void compare(String path, JsonNode releasedPart, JsonNode partNow) {
    JsonNode before = Fields.resolved(releasedPart, released);
    JsonNode after = Fields.resolved(partNow, now);
    compareForm(path, before, after);
    compareEnum(path, before.path("enum"), after.path("enum"));
    compareProperties(path, before, after);
    if (before.has("items") && after.has("items")) {
      compare(path + "[]", before.get("items"), after.get("items"));
    }
    JsonNode shapes = before.path("anyOf");
    if (shapes.size() != after.path("anyOf").size()) {
      breach(path, "has " + after.path("anyOf").size() + " shapes, had " + shapes.size());
      return;
    }
    for (int i = 0; i < shapes.size(); i++) {
      compare(path, shapes.get(i), after.get("anyOf").get(i));
    }
  }

  private void compareForm(String path, JsonNode before, JsonNode after) {
    Set<String> keywords = new TreeSet<>();
    before.fieldNames().forEachRemaining(keywords::add);
    after.fieldNames().forEachRemaining(keywords::add);
    keywords.removeAll(WORDS);
    keywords.removeAll(PARTS);
    for (String keyword : keywords) {
      if (!before.path(keyword).equals(after.path(keyword))) {
        breach(path, keyword + " " + shown(before, keyword) + " became " + shown(after, keyword));
      }
    }
  }

  private static String shown(JsonNode schema, String keyword) {
    return schema.has(keyword) ? schema.get(keyword).toString() : "(none)";
  }

  private void compareEnum(String path, JsonNode before, JsonNode after) {
    Set<String> removed = values(before);
    removed.removeAll(values(after));
    removed.forEach(value -> breach(path, "the value " + value + " was removed"));
    Set<String> added = values(after);
    added.removeAll(values(before));
    added.forEach(value -> breach(path, "the value " + value + " is unknown to older readers"));
  }

  private void compareProperties(String path, JsonNode before, JsonNode after) {
    before
        .path("properties")
        .forEachEntry(
            (name, property) -> {
              JsonNode same = after.path("properties").path(name);
              if (same.isMissingNode()) {
                breach(field(path, name), "was removed or renamed");
              } else {
                compare(field(path, name), property, same);
              }
            });
    Set<String> requiredBefore = values(before.path("required"));
    Set<String> requiredAfter = values(after.path("required"));
    requiredBefore.stream()
        .filter(name -> !requiredAfter.contains(name) && after.path("properties").has(name))
        .forEach(name -> breach(field(path, name), "was always written and is optional now"));
    requiredAfter.stream()
        .filter(name -> !requiredBefore.contains(name))
        .forEach(name -> breach(field(path, name), "is required, but values of before lack it"));
  }

  private static Set<String> values(JsonNode array) {
    Set<String> values = new TreeSet<>();
    array.forEach(value -> values.add(value.asText()));
    return values;
  }

  private static String field(String path, String name) {
    return path.isEmpty() ? name : path + "." + name;
  }

  private void breach(String path, String what) {
    breaches.add((path.isEmpty() ? "the value" : path) + ": " + what);
  }
}
