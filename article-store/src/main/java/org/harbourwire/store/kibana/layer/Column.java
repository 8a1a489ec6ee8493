package org.harbourwire.store.kibana.layer;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A column of a chart's layer: it splits documents into buckets, or measures those of a bucket.
public sealed interface Column permits Bucket, Metric {

  /// Unique within its chart.
  String id();

  /// What people read.
  String label();

  /// As Lens keeps it.
  ObjectNode state();

  /// The fields that it needs.
  List<FieldUse> uses();

  /// The aggregation that Kibana asks Elasticsearch for.
  ObjectNode aggregation();

  /// What the states of all columns have.
  static ObjectNode common(
      Column column, String dataType, String operation, String scale, @Nullable String field) {
    ObjectNode state =
        JsonTree.object("label", column.label(), "customLabel", true)
            .put("dataType", dataType)
            .put("operationType", operation)
            .put("scale", scale)
            .put("isBucketed", column instanceof Bucket);
    return field == null ? state : state.put("sourceField", field);
  }
}
