package org.harbourwire.store.kibana.check;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.harbourwire.store.kibana.layer.FieldUse;

/// Whether a mapping has the fields that are needed, with types that allow what is done with them.
final class FieldCheck {
  private FieldCheck() {}

  /// What is wrong with the fields that `object` needs.
  static List<Finding> of(String object, List<FieldUse> uses, Mapping mapping) {
    return uses.stream()
        .distinct()
        .flatMap(use -> fault(use, mapping).stream())
        .map(what -> new Finding(object, what))
        .toList();
  }

  private static Optional<String> fault(FieldUse use, Mapping mapping) {
    Optional<Mapping.Field> found = mapping.field(use.field());
    if (found.isEmpty()) {
      return Optional.of("the mapping has no field " + use.field());
    }
    Mapping.Field field = found.get();
    boolean onlyShown = use.purpose() == FieldUse.Purpose.SHOW;
    if (!use.purpose().allows(field.type()) || !(field.indexed() || onlyShown)) {
      String is = field.indexed() ? "is a " + field.type() : "is not indexed";
      return Optional.of(
          "field " + use.field() + " " + is + ", which does not do for " + use.purpose());
    }
    // Lens cannot look into nested objects; only a query can, and by their name.
    if (!onlyShown && !Objects.equals(field.nestedIn(), use.nestedIn())) {
      return Optional.of("field " + use.field() + " lies in " + field.nestedIn());
    }
    return Optional.empty();
  }
}
