package org.harbourwire.standalone.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.harbourwire.contract.source.Origin;
import org.harbourwire.contract.source.Source;
import org.harbourwire.ingest.SourceConfig;
import org.harbourwire.ingest.SourceDraft;
import org.harbourwire.ingest.registry.SourcePlan;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PlanLinesTest {
  private static final Path FILE = Path.of("mine.yaml");
  private static final Duration INTERVAL = Duration.ofMinutes(15);

  private final List<Source> registered =
      List.of(
          named("alder", null, null).toSource(INTERVAL, Origin.COMMAND),
          named("birch", null, null).toSource(INTERVAL, Origin.COMMAND),
          named("cedar", null, null).toSource(INTERVAL, Origin.COMMAND));
  private final List<SourceConfig> file =
      List.of(
          named("alder", "press", null), named("cedar", null, null), named("dogwood", null, false));

  @Test
  void eachChangeIsALineAndEachFieldTellsOldAndNew() {
    assertThat(lines(true))
        .containsExactly(
            "+ dogwood  https://dogwood.example/  (paused)",
            "~ alder",
            "    kind: (none) → press",
            "- birch  https://birch.example/",
            "= 1 unchanged");
  }

  @Test
  void whatIsLeftAloneIsNamedWithTheWayToRemoveIt() {
    assertThat(lines(false))
        .last()
        .isEqualTo("Not in mine.yaml and left alone; --prune removes them: birch");
  }

  private List<String> lines(boolean prune) {
    return PlanLines.of(SourcePlan.byCommand(registered, file, INTERVAL, prune), FILE);
  }

  private static SourceConfig named(String id, @Nullable String kind, @Nullable Boolean enabled) {
    return new SourceDraft(id, "https://" + id + ".example/").kind(kind).enabled(enabled).config();
  }
}
