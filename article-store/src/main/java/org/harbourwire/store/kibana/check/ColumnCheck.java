package org.harbourwire.store.kibana.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Whether a chart's order, sorting and picture speak of its columns, and of all of them.
final class ColumnCheck {
  private static final Set<String> ONE =
      Set.of("metricAccessor", "xAccessor", "splitAccessor", "columnId");
  private static final Set<String> SOME = Set.of("accessors", "primaryGroups", "metrics");

  private ColumnCheck() {}

  static List<Finding> of(String name, ObjectNode lens) {
    List<Finding> findings = new ArrayList<>();
    JsonNode state = lens.at("/attributes/state");
    for (Map.Entry<String, JsonNode> layer :
        state.at("/datasourceStates/formBased/layers").properties()) {
      Set<String> columns = new TreeSet<>();
      layer.getValue().path("columns").fieldNames().forEachRemaining(columns::add);
      compare(name, "orders", columns, texts(layer.getValue().path("columnOrder")), findings);
      Set<String> shown = new TreeSet<>();
      shown(state.path("visualization"), shown);
      compare(name, "shows", columns, shown, findings);
      for (JsonNode by : layer.getValue().findValues("orderBy")) {
        if (!columns.contains(by.path("columnId").asText())) {
          findings.add(new Finding(name, "sorts by a column that it has not: " + by));
        }
      }
    }
    return findings;
  }

  private static void compare(
      String name, String verb, Set<String> columns, Set<String> spoken, List<Finding> findings) {
    if (!columns.equals(spoken)) {
      findings.add(new Finding(name, "has the columns " + columns + " but " + verb + " " + spoken));
    }
  }

  private static void shown(JsonNode node, Set<String> shown) {
    for (Map.Entry<String, JsonNode> member : node.properties()) {
      if (ONE.contains(member.getKey())) {
        shown.add(member.getValue().asText());
      } else if (SOME.contains(member.getKey())) {
        shown.addAll(texts(member.getValue()));
      }
    }
    node.forEach(child -> shown(child, shown));
  }

  private static Set<String> texts(JsonNode list) {
    Set<String> texts = new TreeSet<>();
    list.forEach(text -> texts.add(text.asText()));
    return texts;
  }
}
