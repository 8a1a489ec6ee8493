package org.harbourwire.store.kibana.layer;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.harbourwire.store.kibana.layer.FieldUse.Purpose;

/// A column that splits documents.
public sealed interface Bucket extends Column {

  /// The most frequent values of a field.
  ///
  /// @param size how many
  /// @param by id of the metric that they are ordered by, largest first
  record Top(String id, String label, String field, int size, String by) implements Bucket {
    @Override
    public ObjectNode state() {
      ObjectNode order = JsonTree.object("type", "column", "columnId", by);
      ObjectNode params =
          JsonTree.object("size", size, "orderBy", order, "orderDirection", "desc")
              .put("otherBucket", false)
              .put("missingBucket", false);
      params.set("parentFormat", JsonTree.object("id", "terms"));
      return Column.common(this, "string", "terms", "ordinal", field).set("params", params);
    }

    @Override
    public List<FieldUse> uses() {
      return List.of(new FieldUse(field, Purpose.GROUP));
    }

    @Override
    public ObjectNode aggregation() {
      return JsonTree.object("terms", JsonTree.object("field", field, "size", size));
    }
  }

  /// Steps of time, as long as fits the range of time that is looked at.
  record Over(String id, String label, String field) implements Bucket {
    @Override
    public ObjectNode state() {
      ObjectNode params =
          JsonTree.object("interval", "auto", "includeEmptyRows", true, "dropPartials", false);
      return Column.common(this, "date", "date_histogram", "interval", field).set("params", params);
    }

    @Override
    public List<FieldUse> uses() {
      return List.of(new FieldUse(field, Purpose.TIME));
    }

    /// By days, where Kibana chooses the step by the range of time that is looked at.
    @Override
    public ObjectNode aggregation() {
      ObjectNode days = JsonTree.object("field", field, "calendar_interval", "day");
      return JsonTree.object("date_histogram", days.put("min_doc_count", 1));
    }
  }

  /// Groups that are each named and have a condition.
  record Groups(String id, String label, List<Group> groups) implements Bucket {
    public Groups {
      groups = List.copyOf(groups);
    }

    /// One of them.
    public record Group(String label, Condition condition) {}

    @Override
    public ObjectNode state() {
      var filters =
          groups.stream()
              .map(g -> JsonTree.object("input", g.condition().kuery(), "label", g.label()))
              .toList();
      return Column.common(this, "string", "filters", "ordinal", null)
          .set("params", JsonTree.object("filters", filters));
    }

    @Override
    public List<FieldUse> uses() {
      return groups.stream().flatMap(g -> g.condition().uses(null).stream()).toList();
    }

    @Override
    public ObjectNode aggregation() {
      ObjectNode filters = JsonTree.object();
      groups.forEach(g -> filters.set(g.label(), g.condition().query()));
      return JsonTree.object("filters", JsonTree.object("filters", filters));
    }
  }
}
