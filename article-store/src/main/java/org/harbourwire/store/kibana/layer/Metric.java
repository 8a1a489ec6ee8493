package org.harbourwire.store.kibana.layer;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.harbourwire.store.kibana.layer.FieldUse.Purpose;
import org.jspecify.annotations.Nullable;

/// A column that measures the documents of the innermost bucket.
public sealed interface Metric extends Column {

  /// How many documents.
  ///
  /// @param where only those that meet it
  /// @param shift of an earlier time, such as `1w`; absent: of the time that is looked at
  record Count(String id, String label, Condition where, @Nullable String shift) implements Metric {
    /// Of all documents.
    public Count(String id, String label) {
      this(id, label, new Condition.Everything(), null);
    }

    @Override
    public ObjectNode state() {
      ObjectNode state = Column.common(this, "number", "count", "ratio", "___records___");
      state.set("params", JsonTree.object("emptyAsNull", false));
      if (!(where instanceof Condition.Everything)) {
        state.set("filter", where.kuery());
      }
      return shift == null ? state : state.put("timeShift", shift);
    }

    @Override
    public List<FieldUse> uses() {
      return where.uses(null);
    }

    @Override
    public ObjectNode aggregation() {
      return JsonTree.object("filter", where.query());
    }
  }

  /// A number made of a field's values.
  record Measure(String id, String label, Operation operation, String field) implements Metric {
    @Override
    public ObjectNode state() {
      ObjectNode state = Column.common(this, "number", operation.lens(), "ratio", field);
      return state.set("params", operation.params());
    }

    @Override
    public List<FieldUse> uses() {
      Purpose purpose = operation == Operation.DIFFERENT ? Purpose.GROUP : Purpose.MEASURE;
      return List.of(new FieldUse(field, purpose));
    }

    @Override
    public ObjectNode aggregation() {
      return operation.aggregation(field);
    }
  }
}
