package org.harbourwire.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.harbourwire.contract.fetch.FetchRequest;
import org.harbourwire.contract.kafka.KafkaTopics;
import org.harbourwire.contract.source.SourceType;
import org.harbourwire.contract.trace.Stage;
import org.harbourwire.ingest.fetch.Site;
import org.harbourwire.ingest.request.Bench;
import org.harbourwire.ingest.request.HarbourPages;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Polls of a sitemap index, over real HTTP.
class SitemapChildrenTest {
  private final Bench bench = new Bench();
  private final Site site = bench.site;
  private final HarbourPages harbour = new HarbourPages(site);

  @AfterEach
  void close() {
    bench.close();
  }

  @Test
  void sitemapsOfAnIndexThatHaveNotChangedAreNotHadAgainAndLoseNothing()
      throws InterruptedException {
    index("/a.xml", "/b.xml");
    sitemap("/a.xml", "\"a1\"", 1, 2, 3);
    sitemap("/b.xml", "\"b1\"", 4, 5);
    bench.poll(bench.listing(SourceType.SITEMAP));

    sitemap("/b.xml", "\"b2\"", 4, 5, 6);
    bench.poll(bench.listing(SourceType.SITEMAP));
    bench.poll(bench.listing(SourceType.SITEMAP));

    assertThat(polled())
        .containsExactly("5 entries, 5 new or changed", "3 entries, 1 new or changed", "unchanged");
    assertThat(news()).containsExactly(site.url("/news/6"));
    assertThat(bench.health().status()).isEqualTo("unchanged");
  }

  @Test
  void aSitemapThatFailsForAWhileTakesNothingBack() throws InterruptedException {
    index("/a.xml", "/b.xml");
    sitemap("/a.xml", "\"a1\"", 1, 6);
    sitemap("/b.xml", "\"b1\"", 3, 4, 5);
    bench.poll(bench.listing(SourceType.SITEMAP));

    site.status("/b.xml", 500);
    bench.poll(bench.listing(SourceType.SITEMAP));

    assertThat(pages()).hasSize(5);
  }

  @Test
  void anIndexThatHasNotChangedSaysNothingOfItsSitemaps() throws InterruptedException {
    index("/b.xml");
    site.status("/b.xml", 500);
    bench.poll(bench.listing(SourceType.SITEMAP));
    assertThat(bench.health().error()).startsWith("none of its sitemaps can be read");

    site.says("/b.xml", 200, "application/xml", harbour.sitemap(IntStream.of(6)));
    bench.poll(bench.listing(SourceType.SITEMAP));
    site.says("/b.xml", 200, "application/xml", harbour.sitemap(IntStream.of(6, 7)));
    bench.clock.pass(Duration.ofHours(28));
    bench.poll(bench.listing(SourceType.SITEMAP));

    assertThat(pages())
        .extracting(FetchRequest::url)
        .contains(site.url("/news/6"), site.url("/news/7"));
  }

  private void index(String... sitemaps) {
    String named =
        Stream.of(sitemaps)
            .map(path -> "<sitemap><loc>" + site.url(path) + "</loc></sitemap>")
            .collect(Collectors.joining());
    site.says(
        "/feed.xml",
        200,
        "<sitemapindex xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'>"
            + named
            + "</sitemapindex>",
        Map.of("ETag", "\"index\""));
  }

  private void sitemap(String path, String etag, int... numbers) {
    site.says(path, 200, harbour.sitemap(IntStream.of(numbers)), Map.of("ETag", etag));
  }

  /// What came of each poll.
  private List<String> polled() {
    return bench.written(KafkaTopics.DECISIONS).stream()
        .filter(d -> d.stage() == Stage.POLL && !d.outcome().equals("listed"))
        .map(d -> d.outcome().equals("not-modified") ? "unchanged" : String.valueOf(d.reason()))
        .toList();
  }

  private List<FetchRequest> pages() {
    return bench.written(KafkaTopics.FETCHES).stream()
        .filter(r -> r.kind() == FetchRequest.Kind.PAGE)
        .toList();
  }

  /// The pages that were asked for and are no old news.
  private List<String> news() {
    return pages().stream().filter(r -> !r.backfill()).map(FetchRequest::url).toList();
  }
}
