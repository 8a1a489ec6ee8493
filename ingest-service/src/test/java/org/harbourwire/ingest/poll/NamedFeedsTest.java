package org.harbourwire.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.harbourwire.contract.fetch.FetchRequest;
import org.harbourwire.contract.kafka.KafkaTopics;
import org.harbourwire.contract.source.SourceEvent;
import org.harbourwire.contract.source.SourceEvent.Kind;
import org.harbourwire.ingest.request.Bench;
import org.harbourwire.ingest.request.HarbourPages;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Feeds that a page names where a list should be: which are believed to be the source's.
class NamedFeedsTest {
  private Bench bench = new Bench("www.harbour.example", "feeds.harbour.example");
  private HarbourPages harbour = new HarbourPages(bench.site);

  @AfterEach
  void close() {
    bench.close();
  }

  @Test
  void ofAPageThatAnOperatorGivesTheFirstFeedThatIsNotOfCommentsIsPolled()
      throws InterruptedException {
    bench.site.html(
        "/feed.xml",
        HarbourPages.page(link("/comments/feed", "Alder » Comments Feed") + link("/rss", "Alder")));
    harbour.feed("/rss", 1, 5);
    bench.site.says("/comments/feed", 200, "application/rss+xml", harbour.rss(List.of()));
    bench.poll();

    assertThat(bench.health().status()).isEqualTo("ok");
    assertThat(pages()).hasSize(5);
    assertThat(bench.site.asked()).containsExactly("/feed.xml", "/rss");
  }

  @Test
  void theFeedOfSuchAPageMayBeOnAnybodysHost() throws InterruptedException {
    other("feeds.elsewhere.example");
    bench.site.html("/feed.xml", HarbourPages.page(link(bench.other.url("/rss"), "Alder")));
    harbour.feed(bench.other, "/rss", 1, 5);
    bench.poll();

    assertThat(bench.health().status()).isEqualTo("ok");
    assertThat(pages()).hasSize(5);
  }

  @Test
  void wherePagesStandForAListTheOnlyFeedOfTheSamePublisherIsFollowed()
      throws InterruptedException {
    known();
    bench.site.html("/feed.xml", HarbourPages.page(link(bench.other.url("/rss"), "Alder")));
    harbour.feed(bench.other, "/rss", 1, 6);
    bench.poll();

    assertThat(bench.health().status()).isEqualTo("ok");
    assertThat(pages()).contains(bench.site.url("/news/6"));
  }

  @Test
  void aFeedThatIsGoneIsFoundOnAnotherHostOfThePublisher() throws InterruptedException {
    known();
    bench.site.status("/feed.xml", 410);
    bench.site.html("/", HarbourPages.page(link(bench.other.url("/rss"), "Alder")));
    harbour.feed(bench.other, "/rss", 1, 6);
    poll(3);

    assertThat(Objects.requireNonNull(bench.health().move()).url())
        .isEqualTo(bench.other.url("/rss"));
    assertThat(bench.events()).extracting(SourceEvent::kind).containsExactly(Kind.MOVED);
    assertThat(pages()).contains(bench.site.url("/news/6"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/feed.xml", "/"})
  void whatALostSiteNamesOnAnotherPublishersHostIsProposedAndNotTaken(String page)
      throws InterruptedException {
    other("parked.example");
    known();
    bench.site.status("/feed.xml", 404);
    bench.site.html(page, HarbourPages.page(link(bench.other.url("/rss"), "Bargains")));
    harbour.feed(bench.other, "/rss", 1, 6);
    poll(5);

    assertThat(bench.health().status()).isEqualTo("failing");
    assertThat(bench.health().move()).isNull();
    assertThat(bench.other.asked()).isEmpty();
    assertThat(pages()).doesNotContain(bench.site.url("/news/6"));
    assertThat(bench.written(KafkaTopics.DECISIONS))
        .filteredOn(d -> d.outcome().equals("looked-for"))
        .anySatisfy(
            d ->
                assertThat(d.reason())
                    .contains("a feed on another site, " + bench.other.url("/rss")));
  }

  private void other(String name) {
    bench.close();
    bench = new Bench("www.harbour.example", name);
    harbour = new HarbourPages(bench.site);
  }

  private void known() throws InterruptedException {
    harbour.feed("/feed.xml", 1, 5);
    bench.poll();
    assertThat(pages()).hasSize(5);
  }

  private void poll(int times) throws InterruptedException {
    for (int i = 0; i < times; i++) {
      bench.poll();
    }
  }

  private List<String> pages() {
    return bench.written(KafkaTopics.FETCHES).stream()
        .filter(r -> r.kind() == FetchRequest.Kind.PAGE)
        .map(FetchRequest::url)
        .toList();
  }

  private static String link(String href, String title) {
    return "<link rel=alternate type=application/rss+xml href='%s' title='%s'>"
        .formatted(href, title);
  }
}
