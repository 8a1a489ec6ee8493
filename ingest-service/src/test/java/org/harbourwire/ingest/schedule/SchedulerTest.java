package org.harbourwire.ingest.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.harbourwire.contract.Json;
import org.harbourwire.contract.fetch.FetchRequest;
import org.harbourwire.contract.kafka.KafkaTopics;
import org.harbourwire.contract.source.Chronicle;
import org.harbourwire.contract.source.Move;
import org.harbourwire.contract.source.Origin;
import org.harbourwire.contract.source.Source;
import org.harbourwire.contract.source.SourceState;
import org.harbourwire.contract.source.SourceType;
import org.harbourwire.ingest.SourceConfig;
import org.harbourwire.ingest.SourceDraft;
import org.harbourwire.ingest.registry.SourceTable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SchedulerTest {
  private static final Instant NOW = Instant.parse("2026-03-02T04:00:00Z");
  private static final Instant EARLIER = NOW.minusSeconds(900);

  private final Source source = new SourceDraft("a", "https://a.example/feed.xml").source();
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
  void aSourceThatMovedToAnotherHostIsPolledByThatOnesOwnerAndDueAgainWhenItIsSeenToHaveBeen() {
    Move move =
        new Move("https://new.example/rss", SourceType.FEED, "it was gone", EARLIER, EARLIER);
    SourceState moved = polled(NOW).with(Chronicle.NONE.moved(move));
    states.apply(moved.unchanged(EARLIER, NOW));

    assertThat(scheduler.due(host -> host.equals("a.example")))
        .singleElement()
        .returns("https://a.example/feed.xml", FetchRequest::url)
        .returns("https://new.example/rss", FetchRequest::target);
    assertThat(scheduler.due(host -> true)).isEmpty();

    states.apply(moved.unchanged(NOW, NOW));
    assertThat(scheduler.due(host -> true)).hasSize(1);
  }

  @Test
  void aSourceThatFailsWhereItMovedToIsAskedForWhereItWas() {
    Move move = new Move("https://new.example/rss", SourceType.FEED, "it was gone", NOW, NOW);
    states.apply(polled(NOW).with(Chronicle.NONE.moved(move)).failed(EARLIER, NOW));

    assertThat(scheduler.due(host -> true))
        .singleElement()
        .returns("https://a.example/feed.xml", FetchRequest::target);
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
            NOW,
            0,
            0,
            Chronicle.NONE));

    assertThat(scheduler.due(host -> true)).singleElement().returns(true, FetchRequest::backfill);
  }

  @Test
  void anIntervalThatWasShortenedMeanwhileCountsAtOnce() {
    states.apply(polled(NOW.plus(Duration.ofDays(1))));

    assertThat(scheduler.due(host -> true)).isEmpty();
    Clock later = Clock.fixed(NOW.plus(source.longest()), ZoneOffset.UTC);
    assertThat(new Scheduler(sources, states, later, false).due(host -> true)).hasSize(1);
  }

  @Test
  void aSourceThatIsPausedMovedOrRemovedIsNotAskedForWhereItWas() {
    scheduler.due(host -> true);
    register(moved(false));

    assertThat(scheduler.due(host -> true))
        .singleElement()
        .returns("https://b.example/feed.xml", FetchRequest::url);
    scheduler.forget();
    register(moved(true));
    assertThat(scheduler.due(host -> true)).isEmpty();
    register(moved(false));
    assertThat(scheduler.due(host -> true)).hasSize(1);
    scheduler.forget();
    register(null);
    assertThat(scheduler.due(host -> true)).isEmpty();
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

  private void register(@Nullable Source value) {
    byte @Nullable [] bytes = value == null ? null : Json.writeBytes(value);
    sources.take(new ConsumerRecord<>(KafkaTopics.SOURCES.name(), 0, 0, "a", bytes));
  }

  private Source moved(boolean paused) {
    SourceConfig there =
        new SourceDraft("a", "https://b.example/feed.xml").enabled(!paused).config();
    return there.toSource(source.interval(), Origin.COMMAND);
  }

  private Scheduler scheduler(boolean once) {
    return new Scheduler(sources, states, Clock.fixed(NOW, ZoneOffset.UTC), once);
  }

  private static SourceState polled(Instant next) {
    return new SourceState(
        "a",
        "https://a.example/feed.xml",
        null,
        null,
        NOW,
        next,
        1,
        0,
        NOW,
        NOW,
        0,
        0,
        Chronicle.NONE);
  }
}
