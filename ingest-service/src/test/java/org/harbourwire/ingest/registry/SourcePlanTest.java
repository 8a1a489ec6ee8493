package org.harbourwire.ingest.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.harbourwire.contract.source.EntrySelectors;
import org.harbourwire.contract.source.Origin;
import org.harbourwire.contract.source.Source;
import org.harbourwire.ingest.SourceConfig;
import org.harbourwire.ingest.SourceDraft;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourcePlanTest {
  private static final Duration INTERVAL = Duration.ofMinutes(15);
  private static final String URL = "https://a.example/feed.xml";

  private final Source alder = named("alder", URL, null).toSource(INTERVAL, Origin.COMMAND);
  private final Source birch =
      named("birch", "https://b.example/", null).toSource(INTERVAL, Origin.FILE);

  @Test
  void whatIsNotRegisteredIsAddedAndWhatIsTheSameIsUnchanged() {
    SourcePlan plan = byCommand(false, named("alder", URL, null), named("cedar", URL, null));

    assertThat(plan.added()).extracting(Source::id).containsExactly("cedar");
    assertThat(plan.unchanged()).containsExactly(alder);
    assertThat(plan.changed()).isEmpty();
    assertThat(plan.left()).containsExactly(birch);
    assertThat(plan.removed()).isEmpty();
    assertThat(plan.isEmpty()).isFalse();
  }

  @Test
  void whatTheFileDoesNotNameGoesWhenPruned() {
    SourcePlan plan = byCommand(true, named("alder", URL, null));

    assertThat(plan.removed()).containsExactly(birch);
    assertThat(plan.left()).isEmpty();
    assertThat(plan.isEmpty()).isFalse();
  }

  @Test
  void aChangeNamesEachKeyAsAnOperatorWritesIt() {
    SourceConfig other =
        new SourceDraft("alder", "https://a.example/list")
            .kind("press")
            .interval(Duration.ofMinutes(90))
            .entries(EntrySelectors.ofLinks(".news a"))
            .enabled(false)
            .config();

    SourcePlan plan = byCommand(false, other);

    assertThat(plan.changed()).singleElement().returns(alder, SourceChange::before);
    assertThat(plan.changed().getFirst().fields())
        .containsExactly(
            new SourceChange.Field("enabled", "true", "false"),
            new SourceChange.Field("entries.each", null, ".news a"),
            new SourceChange.Field("interval", "15 min", "90 min"),
            new SourceChange.Field("kind", null, "press"),
            new SourceChange.Field("url", URL, "https://a.example/list"));
  }

  @Test
  void whatWasWrittenNeedsNoFurtherPlan() {
    SourceConfig changed = named("alder", "https://a.example/other", false);
    SourcePlan plan = byCommand(true, changed);

    assertThat(SourcePlan.byCommand(plan.written(), List.of(changed), INTERVAL, true).isEmpty())
        .isTrue();
  }

  /// `enabled` in the file, who had paused it, who has paused it then.
  @ParameterizedTest
  @CsvSource({
    ",,",
    ",COMMAND,COMMAND",
    ",FILE,",
    "true,COMMAND,",
    "true,FILE,",
    "false,,FILE",
    "false,COMMAND,COMMAND",
    "false,FILE,FILE"
  })
  void aPauseByCommandOutlastsAFileThatIsSilentAndAFileEndsWhatAFileBegan(
      @Nullable Boolean enabled, @Nullable Origin before, @Nullable Origin after) {
    List<Source> registered = List.of(alder.with(Origin.FILE, before));
    List<SourceConfig> file = List.of(named("alder", URL, enabled));

    Source then =
        SourcePlan.atStart(registered, file, INTERVAL).written().stream()
            .findFirst()
            .orElse(registered.getFirst());

    assertThat(then.pausedBy()).isEqualTo(after);
    assertThat(then.paused()).isEqualTo(after != null);
  }

  @Test
  void aStartRemovesOnlyWhatAStartHadRegistered() {
    SourcePlan plan = SourcePlan.atStart(List.of(alder, birch), List.of(), INTERVAL);

    assertThat(plan.removed()).containsExactly(birch);
    assertThat(plan.left()).containsExactly(alder);
  }

  @Test
  void aStartMakesItsOwnWhatItNames() {
    SourcePlan plan =
        SourcePlan.atStart(List.of(alder), List.of(named("alder", URL, null)), INTERVAL);

    assertThat(plan.written()).singleElement().returns(Origin.FILE, Source::origin);
    assertThat(SourcePlan.atStart(plan.written(), List.of(), INTERVAL).removed()).hasSize(1);
  }

  @Test
  void aCommandThatChangesNothingLeavesASourceToItsFile() {
    assertThat(byCommand(false, named("birch", "https://b.example/", null)).isEmpty()).isTrue();
  }

  private SourcePlan byCommand(boolean prune, SourceConfig... file) {
    return SourcePlan.byCommand(List.of(alder, birch), List.of(file), INTERVAL, prune);
  }

  private static SourceConfig named(String id, String url, @Nullable Boolean enabled) {
    return new SourceDraft(id, url).enabled(enabled).config();
  }
}
