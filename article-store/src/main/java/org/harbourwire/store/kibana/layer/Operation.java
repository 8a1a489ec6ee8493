package org.harbourwire.store.kibana.layer;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/// How a number is made of a field's values: Lens's name of it, and Elasticsearch's aggregation.
public enum Operation {
  /// How many different values.
  DIFFERENT("unique_count", "cardinality"),
  SUM("sum", "sum"),
  LARGEST("max", "max"),
  MEDIAN("median", "percentiles", 50),
  /// What 95 of 100 do not exceed.
  P95("percentile", "percentiles", 95);

  private final String lens;
  private final String aggregation;
  private final List<Integer> percents;

  Operation(String lens, String aggregation, Integer... percents) {
    this.lens = lens;
    this.aggregation = aggregation;
    this.percents = List.of(percents);
  }

  String lens() {
    return lens;
  }

  ObjectNode params() {
    return this == P95
        ? JsonTree.object("percentile", percents.getFirst())
        : JsonTree.object("emptyAsNull", false);
  }

  ObjectNode aggregation(String field) {
    ObjectNode body = JsonTree.object("field", field);
    if (!percents.isEmpty()) {
      body.set("percents", JsonTree.list(percents));
    }
    return JsonTree.object(aggregation, body);
  }
}
