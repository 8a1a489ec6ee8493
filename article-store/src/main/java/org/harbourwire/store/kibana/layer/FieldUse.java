package org.harbourwire.store.kibana.layer;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/// That a field is needed, and what for.
///
/// @param field its whole name
/// @param purpose what is done with it
/// @param nestedIn the nested object through which it is asked for; absent: directly
public record FieldUse(String field, Purpose purpose, @Nullable String nestedIn) {

  /// A use that goes through no nested object.
  public FieldUse(String field, Purpose purpose) {
    this(field, purpose, null);
  }

  /// What is done with a field, and which types of the mapping allow that.
  public enum Purpose {
    /// Shown as a column.
    SHOW(
        "keyword", "text", "date", "boolean", "integer", "long", "float", "double", "nested",
        "object"),
    /// The time of a data view or of a chart over time.
    TIME("date"),
    /// Ordered by.
    SORT("date", "keyword", "integer", "long", "float", "double"),
    /// Split into its most frequent values, or counted how many there are.
    GROUP("keyword"),
    /// Averaged, summed and the like.
    MEASURE("integer", "long", "float", "double"),
    /// Compared for equality.
    MATCH("keyword", "boolean"),
    /// Compared by size.
    COMPARE("integer", "long", "float", "double"),
    /// Asked into.
    NEST("nested");

    private final Set<String> types;

    Purpose(String... types) {
      this.types = Set.of(types);
    }

    /// Whether a field of that type serves.
    public boolean allows(String type) {
      return types.contains(type);
    }
  }
}
