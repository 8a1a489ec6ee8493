package org.harbourwire.store.kibana.layer;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/// How a number is made of a field's values: Lens's name of it, and Elasticsearch's aggregation.
public enum Operation {
  /// How many different values.
  DIFFERENT("unique_count", "cardinality"),
  LARGEST("max", "max"),
  MEDIAN("median", "percentiles"),
  /// What 95 of 100 do not exceed.
  P95("percentile", "percentiles");

  private final String lens;
  private final String aggregation;

  Operation(String lens, String aggregation) {
    this.lens = lens;
    this.aggregation = aggregation;
  }

  String lens() {
    return lens;
  }

  ObjectNode params() {
    return this == P95 ? JsonTree.object("percentile", 95) : JsonTree.object("emptyAsNull", false);
  }

  ObjectNode aggregation(String field) {
    ObjectNode body = JsonTree.object("field", field);
    return JsonTree.object(
        aggregation,
        switch (this) {
          case DIFFERENT, LARGEST -> body;
          case MEDIAN -> body.set("percents", JsonTree.list(List.of(50)));
          case P95 -> body.set("percents", JsonTree.list(List.of(95)));
        });
  }
}
