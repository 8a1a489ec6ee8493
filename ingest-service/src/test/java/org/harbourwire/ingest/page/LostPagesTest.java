package org.harbourwire.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.harbourwire.contract.fetch.FetchRequest;
import org.harbourwire.contract.kafka.KafkaTopics;
import org.harbourwire.contract.source.SourceEvent;
import org.harbourwire.contract.source.SourceEvent.Kind;
import org.harbourwire.contract.source.SourceHealth;
import org.harbourwire.ingest.fetch.Site;
import org.harbourwire.ingest.request.Bench;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// A source whose list is well, and whose pages are not to be had.
class LostPagesTest {
  private final Bench bench = new Bench();
  private final Site site = bench.site;
  private int done;

  @AfterEach
  void close() {
    bench.close();
  }

  @Test
  void thatNoneOfItsPagesCanBeHadIsToldOnceAndWhyUntilOneIs() throws InterruptedException {
    IntStream.rangeClosed(1, 4).forEach(n -> site.status("/" + n, 403));
    lists(4);
    round();
    assertThat(bench.events()).isEmpty();

    round();
    round();

    assertThat(bench.health())
        .returns("pages-lost", SourceHealth::status)
        .returns(
            "its list is well, but none of its last 4 pages could be had: "
                + "it does not let us in (status 403)",
            SourceHealth::error);
    assertThat(bench.events()).extracting(SourceEvent::kind).containsExactly(Kind.PAGES_LOST);
    assertThat(bench.events().getFirst().message()).startsWith("A gives no articles: its list");

    site.html("/5", Site.page("Tide gauges", ""));
    lists(5);
    round();
    round();

    assertThat(bench.health())
        .returns("unchanged", SourceHealth::status)
        .returns(null, SourceHealth::error);
    assertThat(bench.events())
        .extracting(SourceEvent::kind)
        .containsExactly(Kind.PAGES_LOST, Kind.PAGES_FOUND);
  }

  @Test
  void somePagesAreAlwaysMissing() throws InterruptedException {
    site.html("/1", Site.page("Tide gauges", ""));
    lists(6);
    for (int i = 0; i < 5; i++) {
      round();
    }

    assertThat(bench.health().error()).isNull();
    assertThat(bench.events()).isEmpty();
  }

  @Test
  void norIsAPageLostThatIsOnlyLate() throws InterruptedException {
    lists(4);
    round();
    round();
    assertThat(bench.events()).isEmpty();

    IntStream.rangeClosed(1, 4).forEach(n -> site.html("/" + n, Site.page("Tide gauges " + n, "")));
    round();
    round();

    assertThat(bench.events()).isEmpty();
    assertThat(bench.health().error()).isNull();
  }

  /// One poll, and the pages that it asks for.
  private void round() throws InterruptedException {
    bench.clock.pass(Duration.ofMinutes(30));
    bench.poll();
    var requests = bench.written(KafkaTopics.FETCHES);
    for (; done < requests.size(); done++) {
      if (requests.get(done).kind() == FetchRequest.Kind.PAGE) {
        bench.handler.handle(requests.get(done));
      }
    }
  }

  private void lists(int entries) {
    String items =
        IntStream.rangeClosed(1, entries)
            .mapToObj(n -> "<item><title>T%1$d</title><link>/%1$d</link></item>".formatted(n))
            .collect(Collectors.joining());
    site.says(
        "/feed.xml",
        200,
        "<rss version='2.0'><channel><title>A</title>" + items + "</channel></rss>",
        Map.of("Content-Type", "application/rss+xml", "ETag", "\"" + entries + "\""));
  }
}
