package org.harbourwire.ingest.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.harbourwire.contract.fetch.FetchRequest;
import org.harbourwire.contract.source.Chronicle;
import org.harbourwire.contract.source.Source;
import org.harbourwire.contract.source.SourceState;
import org.harbourwire.contract.source.SourceType;
import org.harbourwire.contract.source.Usage;
import org.harbourwire.ingest.registry.SourceTable;
import org.junit.jupiter.api.Test;

class SchedulerTest {
  private static final Instant NOW = Instant.parse("2026-03-02T04:00:00Z");

  private final Source source =
      new Source(
          "a",
          "A",
          "https://a.example/feed.xml",
          SourceType.AUTO,
          null,
          null,
          null,
          Usage.FULL_TEXT_INTERNAL,
          false,
          Duration.ofMinutes(15),
          null,
          ZoneId.of("Asia/Hong_Kong"),
          null,
          null);
  private final SourceTable sources = SourceTable.of(List.of(source));
  private final SourceStates states = new SourceStates();
  private final Scheduler scheduler = scheduler(false);

  @Test
  void aSourceThatWasNeverPolledIsDueAtOnceAsABackfill() {
    assertThat(scheduler.due(host -> true))
        .singleElement()
        .returns("https://a.example/feed.xml", FetchRequest::url)
        .returns(FetchRequest.Kind.POLL, FetchRequest::kind)
        .returns(true, FetchRequest::backfill);
  }

  @Test
  void aSourceThatWasAskedForIsNotAskedForAgainUntilItsPollHasEnded() {
    FetchRequest asked = scheduler.due(host -> true).getFirst();
    assertThat(scheduler.due(host -> true)).isEmpty();

    scheduler.ended(asked);

    assertThat(scheduler.due(host -> true)).hasSize(1);
  }

  @Test
  void aSourceIsNotDueBeforeItsTimeAndNoBackfillAfterItsFirstPoll() {
    states.apply(polled(NOW.plusSeconds(1)));
    assertThat(scheduler.due(host -> true)).isEmpty();

    states.apply(polled(NOW));

    assertThat(scheduler.due(host -> true)).singleElement().returns(false, FetchRequest::backfill);
  }

  @Test
  void aSourceWhoseAddressWasChangedIsNew() {
    states.apply(
        new SourceState(
            "a",
            "https://old.example/",
            "e",
            null,
            NOW,
            NOW.plusSeconds(60),
            9,
            0,
            NOW,
            0,
            0,
            Chronicle.NONE));

    assertThat(scheduler.due(host -> true)).singleElement().returns(true, FetchRequest::backfill);
  }

  @Test
  void hostsOfOtherInstancesAreLeftToThem() {
    assertThat(scheduler.due(host -> !host.equals("a.example"))).isEmpty();
  }

  @Test
  void inOneRoundEachSourceIsPolledOnceWhateverItsState() {
    states.apply(polled(NOW.plusSeconds(600)));
    Scheduler round = scheduler(true);

    FetchRequest asked = round.due(host -> true).getFirst();
    round.ended(asked);
    assertThat(round.due(host -> true)).isEmpty();
  }

  private Scheduler scheduler(boolean once) {
    return new Scheduler(sources, states, Clock.fixed(NOW, ZoneOffset.UTC), once);
  }

  private static SourceState polled(Instant next) {
    return new SourceState(
        "a", "https://a.example/feed.xml", null, null, NOW, next, 1, 0, NOW, 0, 0, Chronicle.NONE);
  }
}
