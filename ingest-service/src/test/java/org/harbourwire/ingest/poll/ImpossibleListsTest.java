package org.harbourwire.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.harbourwire.contract.fetch.FetchRequest;
import org.harbourwire.contract.kafka.KafkaTopics;
import org.harbourwire.contract.source.SourceHealth;
import org.harbourwire.ingest.request.Bench;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Lists that say of their entries what cannot be.
class ImpossibleListsTest {
  private final Bench bench = new Bench();

  @AfterEach
  void close() {
    bench.close();
  }

  @Test
  void oneIdForAllIsNone() throws InterruptedException {
    feed(n -> "<guid isPermaLink='false'>news</guid>");
    bench.poll();
    bench.poll();

    assertThat(requests()).isEqualTo(4);
  }

  @Test
  void datesThatFollowTheClockAreNone() throws InterruptedException {
    for (int poll = 0; poll < 6; poll++) {
      Instant now = bench.clock.instant();
      feed(n -> "<pubDate>" + now.plusSeconds(n) + "</pubDate>");
      bench.poll();
      bench.clock.pass(Duration.ofMinutes(10));
    }

    assertThat(requests()).isEqualTo(4);
  }

  @Test
  void aCounterInADescriptionIsNoChange() throws InterruptedException {
    for (int poll = 0; poll < 6; poll++) {
      int views = 100 + 3 * poll;
      feed(
          n -> "<description>&lt;p>The tide&lt;/p>&lt;p>Views: " + views + "&lt;/p></description>");
      bench.poll();
    }

    assertThat(requests()).isEqualTo(4);
  }

  @Test
  void aFirstListThatHasNotChangedIsNoList() throws InterruptedException {
    bench.site.status("/feed.xml", 304);
    bench.poll();
    assertThat(bench.health())
        .returns("failing", SourceHealth::status)
        .returns("it says that nothing has changed, but we have nothing yet", SourceHealth::error);

    feed(n -> "");
    bench.poll();
    assertThat(bench.written(KafkaTopics.FETCHES)).allMatch(FetchRequest::backfill).hasSize(4);
  }

  @Test
  void afterAnEmptyListWhatIsOldIsNoNews() throws InterruptedException {
    bench.site.says("/feed.xml", 200, "application/rss+xml", rss(""));
    bench.poll();
    Instant now = bench.clock.instant();
    Duration age = Duration.ofDays(200);
    feed(n -> "<pubDate>" + (n == 4 ? now.plusSeconds(60) : now.minus(age)) + "</pubDate>");
    bench.clock.pass(Duration.ofHours(1));
    bench.poll();

    assertThat(bench.written(KafkaTopics.FETCHES))
        .extracting(FetchRequest::backfill)
        .containsExactly(true, true, true, false);
  }

  private void feed(IntFunction<String> more) {
    String items =
        IntStream.rangeClosed(1, 4)
            .mapToObj(
                n ->
                    "<item><title>T%d</title><link>/%d</link>".formatted(n, n)
                        + more.apply(n)
                        + "</item>")
            .collect(Collectors.joining());
    bench.site.says("/feed.xml", 200, "application/rss+xml", rss(items));
  }

  private static String rss(String items) {
    return "<rss version='2.0'><channel><title>Tides</title>" + items + "</channel></rss>";
  }

  private int requests() {
    return bench.written(KafkaTopics.FETCHES).size();
  }
}
