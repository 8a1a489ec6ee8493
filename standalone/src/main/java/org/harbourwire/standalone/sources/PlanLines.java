package org.harbourwire.standalone.sources;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.harbourwire.contract.source.Source;
import org.harbourwire.ingest.registry.SourceChange;
import org.harbourwire.ingest.registry.SourcePlan;
import org.jspecify.annotations.Nullable;

/// A plan for a person: `+` added, `~` changed, `-` removed, `=` how many stay as they are.
final class PlanLines {
  private PlanLines() {}

  /// The lines of `plan`, made for `file`.
  static List<String> of(SourcePlan plan, Path file) {
    List<String> lines = new ArrayList<>();
    plan.added().forEach(s -> lines.add("+ " + line(s)));
    for (SourceChange change : plan.changed()) {
      lines.add("~ " + change.after().id());
      change.fields().forEach(f -> lines.add("    " + line(f)));
    }
    plan.removed().forEach(s -> lines.add("- " + line(s)));
    lines.add("= " + plan.unchanged().size() + " unchanged");
    if (!plan.left().isEmpty()) {
      String ids = plan.left().stream().map(Source::id).collect(Collectors.joining(", "));
      lines.add("Not in " + file + " and left alone; --prune removes them: " + ids);
    }
    return lines;
  }

  private static String line(Source source) {
    return source.id() + "  " + source.url() + (source.paused() ? "  (paused)" : "");
  }

  private static String line(SourceChange.Field field) {
    return field.key() + ": " + shown(field.before()) + " → " + shown(field.after());
  }

  private static String shown(@Nullable String value) {
    return value == null ? "(none)" : value;
  }
}
