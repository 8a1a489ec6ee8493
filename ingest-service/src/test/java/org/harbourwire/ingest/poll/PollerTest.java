package org.harbourwire.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.awaitility.Awaitility;
import org.harbourwire.contract.fetch.FetchRequest;
import org.harbourwire.contract.kafka.KafkaTopics;
import org.harbourwire.contract.source.SourceHealth;
import org.harbourwire.contract.source.SourceState;
import org.harbourwire.contract.trace.Stage;
import org.harbourwire.ingest.fetch.Site;
import org.harbourwire.ingest.outbox.KafkaUnavailable;
import org.harbourwire.ingest.outbox.Outbox;
import org.harbourwire.ingest.request.Bench;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PollerTest {
  private final Bench bench = new Bench();
  private final Site site = bench.site;
  private int handled;

  @AfterEach
  void close() {
    bench.close();
  }

  @Test
  void newEntriesBecomePageRequestsOnceAsBackfillTheFirstTime() throws InterruptedException {
    feed("/1");
    bench.poll();
    feed("/1", "/2");
    bench.poll();

    assertThat(bench.written(KafkaTopics.FETCHES))
        .extracting(FetchRequest::url, FetchRequest::backfill)
        .containsExactly(tuple(site.url("/1"), true), tuple(site.url("/2"), false));
  }

  @Test
  void aStopLeavesNoTrace() throws InterruptedException {
    site.hangs("/feed.xml");
    AtomicReference<@Nullable Throwable> thrown = new AtomicReference<>();
    Thread polling =
        Thread.startVirtualThread(
            () -> {
              try {
                bench.poll();
              } catch (InterruptedException | RuntimeException e) {
                thrown.set(e);
              }
            });
    Awaitility.await().until(() -> site.asked().contains("/feed.xml"));

    polling.interrupt();
    polling.join();

    assertThat(thrown.get()).isInstanceOf(InterruptedException.class);
    assertThat(bench.producer.history()).isEmpty();
    assertThat(state()).isEqualTo(SourceState.fresh(bench.source));
  }

  @Test
  void aKafkaThatIsAwayIsNoFaultOfTheSource() {
    feed("/1");
    bench.producer.sendException = new TimeoutException("no broker");

    assertThatThrownBy(bench::poll).isInstanceOf(KafkaUnavailable.class);

    assertThat(state()).isEqualTo(SourceState.fresh(bench.source));
  }

  @Test
  void aRecordThatKafkaNeverTakesIsTheRequestsFault() {
    Outbox outbox = new Outbox(bench.producer, bench.clock);
    outbox.decided("u", Stage.POLL, "polled", null, "a");
    bench.producer.sendException = new RecordTooLargeException("5 MB");

    assertThatThrownBy(outbox::send).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void anUnchangedSourceKeepsItsNumbers() throws InterruptedException {
    feed("/1", "/2");
    bench.poll();
    site.status("/feed.xml", 304);
    bench.poll();

    assertThat(health())
        .returns("unchanged", SourceHealth::status)
        .returns(2, SourceHealth::entries)
        .returns(2, SourceHealth::fresh);
  }

  @Test
  void theLastSuccessIsRememberedThroughAnyNumberOfFailures() throws InterruptedException {
    feed("/1");
    bench.poll();
    var success = health().lastSuccessAt();
    site.status("/feed.xml", 500);
    bench.poll();
    bench.poll();
    bench.poll();

    assertThat(success).isNotNull();
    assertThat(health())
        .returns("failing", SourceHealth::status)
        .returns(3, SourceHealth::failures)
        .returns(success, SourceHealth::lastSuccessAt)
        .returns(1, SourceHealth::entries);
  }

  @Test
  void aPollGoesOnToAnotherHostUnderItsRobotsTxt() throws InterruptedException {
    site.redirects("/feed.xml", bench.other.url("/feed.xml"));
    bench.other.says("/feed.xml", 200, "application/rss+xml", rss("/1"));
    bench.poll();
    assertThat(health().status()).isEqualTo("ok");

    bench.clock.pass(Duration.ofHours(7));
    bench.other.says(
        "/robots.txt", 200, "text/plain", "User-agent: harbourwire\nDisallow: /feed.xml\n");
    bench.poll();

    assertThat(health().error()).isEqualTo("robots.txt disallows it");
    assertThat(bench.other.asked()).hasSize(1);
  }

  @Test
  void anEntryWhosePageFailedIsAskedForAgainWithoutValidatorsAndThenGivenUp()
      throws InterruptedException {
    site.status("/1", 500);
    feed("/1");
    for (int i = 0; i < 8; i++) {
      bench.poll();
      handlePages();
    }

    assertThat(site.asked()).filteredOn("/1"::equals).hasSize(5);
    assertThat(bench.states.isWantedWhole(state(), bench.clock.instant())).isFalse();
  }

  @Test
  void anEntryThatFailedAndLeftTheListIsStillAskedForAndThenGivenUp() throws InterruptedException {
    site.status("/1", 500);
    feed("/1");
    bench.poll();
    handlePages();
    feed();
    for (int i = 0; i < 8; i++) {
      bench.poll();
      handlePages();
    }

    assertThat(site.asked()).filteredOn("/1"::equals).hasSize(5);
    assertThat(bench.states.isWantedWhole(state(), bench.clock.instant())).isFalse();
  }

  @Test
  void anEntryLongGoneFromTheListIsForgottenWithItsPage() throws InterruptedException {
    site.html("/1", Site.page("Tide gauges", ""));
    feed("/1");
    bench.poll();
    handlePages();
    feed("/2");
    bench.poll();
    assertThat(bench.states.seenOf("a")).hasSize(2);

    bench.clock.pass(Duration.ofDays(31));
    bench.poll();

    assertThat(bench.states.seenOf("a"))
        .singleElement()
        .returns(site.url("/2"), seen -> seen.url());
    assertThat(bench.states.page(site.url("/1")).had()).isFalse();
    assertThat(bench.records(KafkaTopics.SOURCE_STATE).filter(r -> r.value() == null)).hasSize(2);
  }

  @Test
  void anEntryThatIsListedAgainWithinAMonthIsNotNew() throws InterruptedException {
    site.html("/1", Site.page("Tide gauges", ""));
    feed("/1");
    bench.poll();
    handlePages();
    feed("/2");
    bench.poll();
    feed("/1", "/2");
    bench.poll();
    bench.clock.pass(Duration.ofDays(31));
    bench.poll();

    assertThat(bench.states.seenOf("a")).hasSize(2);
    assertThat(bench.written(KafkaTopics.FETCHES)).hasSize(2);
  }

  @Test
  void anEntryTakenBackWhosePageIsGoneTwiceIsWithdrawn() throws InterruptedException {
    site.html("/1", Site.page("Tide gauges", "")).html("/2", Site.page("Ferry hours", ""));
    feed("/1", "/2");
    bench.poll();
    handlePages();
    site.status("/2", 410);
    feed("/1"); // Older than the second.
    for (int i = 0; i < 4; i++) {
      bench.poll();
      handlePages();
    }

    assertThat(bench.written(KafkaTopics.CANDIDATES)).filteredOn(c -> c.gone()).hasSize(1);
    assertThat(site.asked()).filteredOn("/2"::equals).hasSize(3);
  }

  @Test
  void aPageIsLookedAtAgainAtDoublingDistancesAlthoughItsListSaysNothingNew()
      throws InterruptedException {
    bench.clock.pass(Duration.ofDays(-1).plusHours(4)); // The morning of its publication.
    site.html("/1", Site.page("Tide gauges", ""));
    site.says("/feed.xml", 200, rss("/1"), Map.of("ETag", "\"1\""));
    List<Integer> looks = new ArrayList<>();
    for (int hour = 0; hour < 100; hour++) {
      int before = pagesAsked();
      bench.poll();
      handlePages();
      if (pagesAsked() > before) {
        looks.add(hour);
      }
      bench.clock.pass(Duration.ofHours(1));
    }

    assertThat(looks).containsExactly(0, 1, 3, 7, 15, 31, 63);
    assertThat(health().fresh()).isZero();
  }

  @Test
  void aListIsAskedForWholeAtMostHourlyForItsPagesSake() throws InterruptedException {
    bench.clock.pass(Duration.ofDays(-1).plusHours(4));
    List<String> paths = new ArrayList<>();
    for (int entry = 1; entry <= 60; entry++) {
      paths.add("/" + entry);
      site.html("/" + entry, Site.page("Tide gauge " + entry, ""));
    }
    site.says("/feed.xml", 200, rss(paths.toArray(String[]::new)), Map.of("ETag", "\"1\""));
    for (int poll = 0; poll < 60; poll++) {
      bench.poll();
      handlePages();
      bench.clock.pass(Duration.ofMinutes(10));
    }

    List<String> polls = bench.decided(Stage.POLL);
    assertThat(polls).filteredOn("polled"::equals).hasSizeLessThan(12);
    assertThat(polls).filteredOn("not-modified"::equals).hasSizeGreaterThan(48);
  }

  private int pagesAsked() {
    return (int) site.asked().stream().filter("/1"::equals).count();
  }

  @Test
  void anEntryOfWhichItsFeedSaysThatItWasDeletedIsWithdrawnOnceAndItsPageIsNotAsked()
      throws InterruptedException {
    site.html("/1", Site.page("Tide gauges", "")).html("/2", Site.page("Ferry hours", ""));
    atom(entry("/1") + entry("/2"));
    bench.poll();
    handlePages();
    atom(entry("/1") + "<at:deleted-entry ref='tag:/2' when='2026-03-03T00:00:00Z'/>");
    for (int i = 0; i < 3; i++) {
      bench.poll();
      handlePages();
    }

    assertThat(bench.written(KafkaTopics.CANDIDATES))
        .filteredOn(c -> c.gone())
        .singleElement()
        .returns(site.url("/2"), c -> c.requestedUrl());
    assertThat(site.asked()).filteredOn("/2"::equals).hasSize(1);
  }

  @Test
  void anEntryThatIsListedIsThereWhateverItsFeedSaysOfDeletedOnes() throws InterruptedException {
    site.html("/1", Site.page("Tide gauges", ""));
    atom(entry("/1"));
    bench.poll();
    handlePages();
    atom("<at:deleted-entry ref='tag:/1' when='2026-03-03T00:00:00Z'/>" + entry("/1"));
    bench.poll();
    handlePages();

    assertThat(bench.written(KafkaTopics.CANDIDATES)).noneMatch(c -> c.gone());
  }

  private void atom(String entries) {
    String feed =
        "<feed xmlns='http://www.w3.org/2005/Atom'"
            + " xmlns:at='http://purl.org/atompub/tombstones/1.0'><title>Alder</title>"
            + entries
            + "</feed>";
    site.says("/feed.xml", 200, feed, Map.of("Content-Type", "application/atom+xml"));
  }

  private String entry(String path) {
    return "<entry><id>tag:%s</id><title>About %s</title><link href='%s'/></entry>"
        .formatted(path, path, site.url(path));
  }

  /// Does the page requests that were written since the last call.
  private void handlePages() throws InterruptedException {
    List<FetchRequest> waiting = bench.written(KafkaTopics.FETCHES);
    for (FetchRequest page : waiting.subList(handled, waiting.size())) {
      bench.handler.handle(page);
    }
    handled = waiting.size();
  }

  private SourceState state() {
    return bench.states.of(bench.source);
  }

  private SourceHealth health() {
    return bench.health();
  }

  private void feed(String... paths) {
    site.says("/feed.xml", 200, rss(paths), Map.of("Content-Type", "application/rss+xml"));
  }

  /// Each entry a day younger than the one before it.
  private String rss(String... paths) {
    StringBuilder items = new StringBuilder();
    for (String path : paths) {
      items.append(
          "<item><title>About %s</title><link>%s</link><pubDate>0%s Mar 2026 08:00:00 +0800</pubDate></item>"
              .formatted(path, site.url(path), path.substring(1)));
    }
    return "<rss version='2.0'><channel><title>Alder</title>" + items + "</channel></rss>";
  }
}
