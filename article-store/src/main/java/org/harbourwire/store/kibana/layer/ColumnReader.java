package org.harbourwire.store.kibana.layer;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Reads a column of a chart as Lens keeps it.
public final class ColumnReader {
  private ColumnReader() {}

  /// The column `id`.
  ///
  /// @param state as Lens keeps it
  /// @throws IllegalArgumentException when it is none of ours
  public static Column read(String id, JsonNode state) {
    String label = state.path("label").asText();
    String field = state.path("sourceField").asText();
    JsonNode params = state.path("params");
    return switch (state.path("operationType").asText()) {
      case "terms" ->
          new Bucket.Top(
              id,
              label,
              field,
              params.path("size").asInt(),
              params.at("/orderBy/columnId").asText());
      case "date_histogram" -> new Bucket.Over(id, label, field);
      case "filters" -> new Bucket.Groups(id, label, groups(params.path("filters")));
      case "count" ->
          new Metric.Count(
              id,
              label,
              condition(state.path("filter")),
              state.path("timeShift").isTextual() ? state.get("timeShift").textValue() : null);
      case String operation -> new Metric.Measure(id, label, operation(operation), field);
    };
  }

  /// A condition as Kibana keeps it.
  ///
  /// @throws IllegalArgumentException when it is none of ours
  public static Condition condition(JsonNode kuery) {
    return KqlReader.read(kuery.path("query").asText());
  }

  private static List<Bucket.Groups.Group> groups(JsonNode filters) {
    List<Bucket.Groups.Group> groups = new ArrayList<>();
    filters.forEach(
        filter ->
            groups.add(
                new Bucket.Groups.Group(
                    filter.path("label").asText(), condition(filter.path("input")))));
    return groups;
  }

  private static Operation operation(String lens) {
    return Stream.of(Operation.values())
        .filter(operation -> operation.lens().equals(lens))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no operation of ours: " + lens));
  }
}
