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

  /// What is done with a field.
  public enum Purpose {
    /// Shown as a column.
    SHOW,
    /// The time of a data view or of a chart over time.
    TIME,
    /// Ordered by.
    SORT,
    /// Split into its most frequent values, or counted how many there are.
    GROUP,
    /// Averaged, summed and the like.
    MEASURE,
    /// Compared for equality.
    MATCH,
    /// Compared by size.
    COMPARE,
    /// Asked into.
    NEST;

    private static final Set<String> NUMBERS = Set.of("integer", "long", "float", "double");

    /// Whether a field of that type of the mapping serves.
    public boolean allows(String type) {
      return switch (this) {
        case SHOW -> true;
        case TIME -> type.equals("date");
        case SORT -> type.equals("date") || type.equals("keyword") || NUMBERS.contains(type);
        case GROUP -> type.equals("keyword");
        case MEASURE, COMPARE -> NUMBERS.contains(type);
        case MATCH -> type.equals("keyword") || type.equals("boolean");
        case NEST -> type.equals("nested");
      };
    }
  }
}
