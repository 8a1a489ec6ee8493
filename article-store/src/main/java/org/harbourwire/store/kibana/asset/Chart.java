package org.harbourwire.store.kibana.asset;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.harbourwire.store.kibana.layer.Bucket;
import org.harbourwire.store.kibana.layer.Column;
import org.harbourwire.store.kibana.layer.ColumnReader;
import org.harbourwire.store.kibana.layer.Condition;
import org.harbourwire.store.kibana.layer.FieldUse;
import org.harbourwire.store.kibana.layer.JsonTree;
import org.harbourwire.store.kibana.layer.Metric;

/// A chart of one layer, made with Lens.
///
/// @param title what people read
/// @param look how it looks
/// @param where of which documents
/// @param buckets how they are split, the outermost first
/// @param metrics what is measured of each of the innermost
public record Chart(
    String id,
    String title,
    DataView view,
    Look look,
    Condition where,
    List<Bucket> buckets,
    List<Metric> metrics)
    implements Asset {
  static final String TYPE = "lens";
  static final String LAYER = "layer";

  public Chart {
    buckets = List.copyOf(buckets);
    metrics = List.copyOf(metrics);
    if (metrics.isEmpty()) {
      throw new IllegalArgumentException(id + " measures nothing");
    }
  }

  /// All columns, in the order in which they are nested.
  public List<Column> columns() {
    List<Column> columns = new ArrayList<>(buckets);
    columns.addAll(metrics);
    return columns;
  }

  @Override
  public List<FieldUse> uses() {
    List<FieldUse> uses = new ArrayList<>(where.uses(null));
    columns().forEach(column -> uses.addAll(column.uses()));
    return List.copyOf(uses);
  }

  @Override
  public SavedObject savedObject() {
    ObjectNode columns = JsonTree.object();
    columns().forEach(column -> columns.set(column.id(), column.state()));
    ObjectNode layer =
        JsonTree.object("columns", columns).put("ignoreGlobalFilters", false).put("sampling", 1);
    layer.set("columnOrder", JsonTree.list(columns().stream().map(Column::id).toList()));
    layer.set("incompleteColumns", JsonTree.object());
    ObjectNode layers = JsonTree.object("layers", JsonTree.object(LAYER, layer));
    ObjectNode state =
        JsonTree.object("datasourceStates", JsonTree.object("formBased", layers))
            .set("visualization", look.state(this));
    state.set("query", where.kuery());
    state.set("filters", JsonTree.list(List.of()));
    state.set("internalReferences", JsonTree.list(List.of()));
    state.set("adHocDataViews", JsonTree.object());
    ObjectNode attributes =
        JsonTree.object("title", title, "description", "", "visualizationType", look.type());
    attributes.set("state", state);
    return new SavedObject(
        TYPE, id, "8.9.0", attributes, List.of(view.as("indexpattern-datasource-layer-" + LAYER)));
  }

  @Override
  public Chart imported() {
    JsonNode state = savedObject().json().at("/attributes/state");
    JsonNode layer = state.at("/datasourceStates/formBased/layers/" + LAYER);
    List<Bucket> read = new ArrayList<>();
    List<Metric> measured = new ArrayList<>();
    for (JsonNode column : layer.path("columnOrder")) {
      switch (ColumnReader.read(column.asText(), layer.path("columns").path(column.asText()))) {
        case Bucket bucket -> read.add(bucket);
        case Metric metric -> measured.add(metric);
      }
    }
    Condition condition = ColumnReader.condition(state.path("query"));
    return new Chart(id, title, view, look, condition, read, measured);
  }

  /// The aggregation that Kibana asks Elasticsearch for, but for the range of time: each level
  /// under its column's id.
  public ObjectNode request() {
    ObjectNode inner = JsonTree.object();
    metrics.forEach(metric -> inner.set(metric.id(), metric.aggregation()));
    ObjectNode aggregations = inner;
    for (Bucket bucket : buckets.reversed()) {
      ObjectNode level = bucket.aggregation();
      level.set("aggs", aggregations);
      aggregations = JsonTree.object(bucket.id(), level);
    }
    return JsonTree.object("size", 0, "query", where.query(), "aggs", aggregations);
  }
}
