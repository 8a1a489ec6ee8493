package org.harbourwire.ingest.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.harbourwire.contract.Json;
import org.harbourwire.contract.article.PublishedPrecision;
import org.harbourwire.contract.source.FailureClass;
import org.harbourwire.contract.source.QuietTimes;
import org.harbourwire.contract.source.Source;
import org.harbourwire.contract.source.SourceEvent;
import org.harbourwire.contract.source.SourceEvent.Kind;
import org.harbourwire.contract.source.SourceHealth;
import org.harbourwire.contract.source.SourceState;
import org.harbourwire.ingest.SourceDraft;
import org.harbourwire.ingest.entry.Entry;
import org.harbourwire.ingest.entry.LeftOut;
import org.harbourwire.ingest.entry.ParsedFeed;
import org.harbourwire.ingest.schedule.PollTiming;
import org.junit.jupiter.api.Test;

/// The life of a source over simulated weeks.
class SourceWatchTest {
  private static final Instant START = Instant.parse("2026-03-01T16:00:00Z");
  private static final Source SOURCE =
      new SourceDraft("a", "https://a.example/feed.xml").name("Harbour Gazette").source();

  private final List<SourceEvent> events = new ArrayList<>();
  private SourceState state = SourceState.fresh(SOURCE);
  private Instant now = START;
  private SourceHealth health = SourceHealth.of(SOURCE, state, "ok", null, 0, 0, now);

  @Test
  void aSourceThatFallsSilentIsToldOfOnceAndAgainWhenItSpeaks() {
    publishEveryThreeHours(Duration.ofDays(21));
    assertThat(health.perDay()).isBetween(7.0, 9.0);
    Instant lastNew = health.lastNewAt();

    unchangedFor(Duration.ofDays(4));
    assertThat(events).extracting(SourceEvent::kind).containsExactly(Kind.SILENT);
    assertThat(events.getFirst().message()).contains("nothing new for", "usually it brings about");
    assertThat(health)
        .returns("silent", SourceHealth::status)
        .returns(lastNew, SourceHealth::lastNewAt);

    listed(1);
    assertThat(events)
        .extracting(SourceEvent::kind)
        .containsExactly(Kind.SILENT, Kind.SPEAKS_AGAIN);
    assertThat(health).returns("ok", SourceHealth::status).returns(null, SourceHealth::silentSince);
  }

  @Test
  void whenAListAskedNotToBePolledIsKeptUntilAnotherListAsksForSomethingElse() {
    // Polls are due every 15 minutes: the next one at 16:15 GMT, in the hour to be skipped.
    Instant afterwards = Instant.parse("2026-03-01T17:00:00Z");

    listed(1, new QuietTimes(List.of(16), List.of()));
    assertThat(state.nextPollAt()).isEqualTo(afterwards);
    take(
        watch()
            .unchanged(
                SOURCE,
                state,
                new PollAnswer.Unchanged(Optional.empty(), Duration.ZERO, Optional.empty())));
    assertThat(state.nextPollAt()).isEqualTo(afterwards);

    listed(1);
    assertThat(state.nextPollAt()).isBefore(afterwards);
  }

  @Test
  void aSourceThatIsDownIsBrokenNotSilent() {
    publishEveryThreeHours(Duration.ofDays(21));
    for (int i = 0; i < 20; i++) {
      now = now.plus(Duration.ofHours(6));
      take(watch().failed(SOURCE, state, failure(), Optional.empty()));
    }

    assertThat(events).extracting(SourceEvent::kind).containsExactly(Kind.BROKEN);
    assertThat(health.silentSince()).isNull();
  }

  @Test
  void anEventWrittenAgainAfterAKillHasTheSameId() {
    publishEveryThreeHours(Duration.ofDays(1));
    for (int i = 0; i < 3; i++) {
      now = now.plus(Duration.ofHours(1));
      take(watch().failed(SOURCE, state, failure(), Optional.empty()));
    }
    now = now.plus(Duration.ofHours(1));
    Turn lost = watch().failed(SOURCE, state, failure(), Optional.empty());
    now = now.plus(Duration.ofMinutes(1));
    Turn repeated = watch().failed(SOURCE, state, failure(), Optional.empty());

    assertThat(lost.events()).hasSize(1);
    assertThat(repeated.events().getFirst().id()).isEqualTo(lost.events().getFirst().id());
  }

  @Test
  void theStateOfABusySourceStaysSmall() {
    publishEveryThreeHours(Duration.ofDays(60));

    assertThat(Json.write(state)).hasSizeLessThan(1000);
  }

  private void publishEveryThreeHours(Duration time) {
    Instant end = now.plus(time);
    while (now.isBefore(end)) {
      listed(1);
      now = now.plus(Duration.ofHours(3));
    }
  }

  private void unchangedFor(Duration time) {
    Instant end = now.plus(time);
    while (now.isBefore(end)) {
      now = now.plus(Duration.ofMinutes(30));
      take(
          watch()
              .unchanged(
                  SOURCE,
                  state,
                  new PollAnswer.Unchanged(Optional.empty(), Duration.ZERO, Optional.empty())));
    }
  }

  private void listed(int entries) {
    listed(entries, QuietTimes.NONE);
  }

  private void listed(int entries, QuietTimes quiet) {
    Entry entry =
        new Entry(
            null,
            "https://a.example/" + now,
            "Tide gauges",
            now,
            PublishedPrecision.SECOND,
            null,
            null,
            null,
            null,
            List.of(),
            null,
            List.of());
    List<Entry> fresh = Collections.nCopies(entries, entry);
    var answer =
        new PollAnswer.Listed(
            new ParsedFeed(null, null, null, quiet, null, null, fresh, List.of(), LeftOut.NONE),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Duration.ZERO,
            Optional.empty(),
            PollAnswer.Parts.ONE);
    take(watch().listed(SOURCE, state, answer, fresh, entries));
  }

  private void take(Turn turn) {
    state = turn.state();
    health = turn.health();
    events.addAll(turn.events());
  }

  private static PollAnswer.Failed failure() {
    return new PollAnswer.Failed(
        FailureClass.UNREACHABLE, "cannot connect", Duration.ZERO, Optional.empty());
  }

  private SourceWatch watch() {
    return new SourceWatch(
        new PollTiming(() -> 0L),
        id -> new PageStanding.Unknown(),
        Clock.fixed(now, ZoneOffset.UTC));
  }
}
