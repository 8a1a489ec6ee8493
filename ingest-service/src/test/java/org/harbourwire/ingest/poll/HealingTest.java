package org.harbourwire.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.harbourwire.contract.fetch.FetchRequest;
import org.harbourwire.contract.kafka.KafkaTopics;
import org.harbourwire.contract.source.Move;
import org.harbourwire.contract.source.SourceEvent;
import org.harbourwire.contract.source.SourceEvent.Kind;
import org.harbourwire.contract.source.SourceHealth;
import org.harbourwire.contract.trace.Stage;
import org.harbourwire.ingest.fetch.Site;
import org.harbourwire.ingest.request.Bench;
import org.harbourwire.ingest.request.HarbourPages;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Sources that move, over real HTTP: each is found, nothing comes twice, and what is new alerts.
class HealingTest {
  private final Bench bench = new Bench();
  private final Site site = bench.site;
  private final HarbourPages harbour = new HarbourPages(site);

  @BeforeEach
  void pollOnce() throws InterruptedException {
    harbour.feed("/feed.xml", 1, 5);
    bench.poll();
    assertThat(requests()).hasSize(5);
  }

  @AfterEach
  void close() {
    bench.close();
  }

  @Test
  void aPermanentRedirectIsBelievedTheSecondTimeInARow() throws InterruptedException {
    harbour.feed("/new.xml", 1, 6);
    site.moved("/feed.xml", site.url("/new.xml"));
    bench.poll();
    assertThat(bench.events()).isEmpty();
    assertThat(bench.health().status()).isEqualTo("ok");

    bench.poll();
    movedTo("/new.xml");
    int asked = site.asked().size();
    bench.poll();

    assertThat(site.asked().subList(asked, site.asked().size())).containsExactly("/new.xml");
    assertThat(news()).containsExactly(site.url("/news/6"));
    assertThat(bench.events()).hasSize(1);
  }

  @Test
  void aPassingRedirectIsNoMove() throws InterruptedException {
    harbour.feed("/new.xml", 1, 5);
    site.redirects("/feed.xml", site.url("/new.xml"));
    for (int i = 0; i < 4; i++) {
      bench.poll();
    }

    assertThat(bench.events()).isEmpty();
    assertThat(bench.health().move()).isNull();
  }

  @Test
  void aPageWithASingleFeedIsFollowedInTheSamePoll() throws InterruptedException {
    site.html(
        "/feed.xml", HarbourPages.page("<link rel=alternate type=application/rss+xml href=/rss>"));
    harbour.feed("/rss", 1, 6);
    bench.poll();

    assertThat(bench.health().status()).isEqualTo("ok");
    assertThat(news()).containsExactly(site.url("/news/6"));
    bench.poll();
    movedTo("/rss");
  }

  @Test
  void aFeedThatIsGoneIsFoundByThePageThatIsThereNow() throws InterruptedException {
    site.says(
        "/feed.xml",
        404,
        "text/html",
        HarbourPages.page(
            """
            <link rel=alternate type=application/rss+xml href=/sport.xml>
            <link rel=alternate type=application/rss+xml href=/all.xml>
            """));
    site.says("/sport.xml", 200, "application/rss+xml", harbour.rss(List.of(90, 91)));
    harbour.feed("/all.xml", 2, 7);
    fail(3);

    movedTo("/all.xml");
    assertThat(news()).containsExactly(site.url("/news/6"), site.url("/news/7"));
    assertThat(bench.events()).extracting(SourceEvent::kind).containsExactly(Kind.MOVED);
    assertThat(bench.decided(Stage.POLL)).contains("looked-for", "moved");
  }

  @Test
  void aFeedThatIsGoneIsFoundByTheHomePage() throws InterruptedException {
    site.status("/feed.xml", 410);
    site.html(
        "/", HarbourPages.page("<link rel=alternate type=application/atom+xml href=/feeds/news>"));
    harbour.feed("/feeds/news", 1, 6);
    fail(3);

    movedTo("/feeds/news");
    assertThat(news()).containsExactly(site.url("/news/6"));
  }

  @Test
  void aFeedThatIsGoneIsFoundByTheSitemapThatRobotsTxtNames() throws InterruptedException {
    site.status("/feed.xml", 404);
    bench.clock.pass(Duration.ofHours(7));
    site.says("/robots.txt", 200, "text/plain", "Sitemap: " + site.url("/news-map.xml") + "\n");
    site.says(
        "/news-map.xml", 200, "application/xml", harbour.sitemap(IntStream.rangeClosed(-40, 6)));
    fail(3);

    movedTo("/news-map.xml");
    assertThat(news()).containsExactly(site.url("/news/6"));
    assertThat(requests().stream().filter(FetchRequest::backfill)).hasSizeGreaterThan(40);
    int before = requests().size();
    bench.poll();
    assertThat(requests()).hasSize(before);
  }

  @Test
  void aFeedThatIsGoneIsFoundByThePageAboveItsArticles() throws InterruptedException {
    site.status("/feed.xml", 404);
    site.html("/news/", HarbourPages.listing(2, 6));
    fail(3);

    movedTo("/news/");
    assertThat(bench.health().status()).isEqualTo("moved");
    int before = requests().size();
    site.html("/news/", HarbourPages.listing(2, 7));
    bench.poll();
    assertThat(requests()).hasSize(before + 1);
    assertThat(requests().getLast()).returns(false, FetchRequest::backfill);
  }

  @Test
  void whatIsNowhereIsToldOnceWithWhatWasTriedAndLookedForOnceADay() throws InterruptedException {
    site.status("/feed.xml", 404);
    fail(6);

    assertThat(bench.events()).extracting(SourceEvent::kind).containsExactly(Kind.BROKEN);
    assertThat(bench.health().tried())
        .hasSize(4)
        .anySatisfy(step -> assertThat(step).contains("home page"));
    assertThat(site.asked()).filteredOn("/"::equals).hasSize(2);

    bench.clock.pass(Duration.ofHours(25));
    bench.poll();
    assertThat(site.asked()).filteredOn("/"::equals).hasSize(4);
  }

  @Test
  void aFeedOfSomethingElseIsNotTakenForIt() throws InterruptedException {
    site.status("/feed.xml", 404);
    site.html(
        "/",
        HarbourPages.page(
            """
            <link rel=alternate type=application/rss+xml href=/sport.xml>
            <link rel=alternate type=application/rss+xml href=/comments.xml>
            """));
    site.says("/sport.xml", 200, "application/rss+xml", harbour.rss(List.of(90, 91)));
    site.says("/comments.xml", 200, "application/rss+xml", harbour.rss(List.of(95)));
    fail(3);

    assertThat(bench.health().move()).isNull();
    assertThat(bench.health().tried()).anySatisfy(s -> assertThat(s).contains("none holds"));
  }

  @Test
  void theConfiguredAddressIsTriedOnceADayAndTakenBackWhenItWorks() throws InterruptedException {
    site.status("/feed.xml", 404);
    site.html("/", HarbourPages.page("<link rel=alternate type=application/rss+xml href=/rss>"));
    harbour.feed("/rss", 1, 6);
    fail(3);
    int tried = asked("/feed.xml");
    bench.poll();
    bench.clock.pass(Duration.ofHours(25));
    bench.poll();
    bench.poll();
    assertThat(asked("/feed.xml")).isEqualTo(tried + 1);
    movedTo("/rss");

    harbour.feed("/feed.xml", 1, 7);
    bench.clock.pass(Duration.ofHours(25));
    bench.poll();
    assertThat(bench.health().move()).isNull();
    assertThat(bench.health().status()).isEqualTo("ok");
    assertThat(bench.events())
        .extracting(SourceEvent::kind)
        .containsExactly(Kind.MOVED, Kind.MOVED);
    assertThat(bench.events().getLast().message()).contains("is back at " + site.url("/feed.xml"));
    assertThat(news()).containsExactly(site.url("/news/6"), site.url("/news/7"));
  }

  private void fail(int polls) throws InterruptedException {
    for (int i = 0; i < polls; i++) {
      bench.poll();
    }
  }

  private int asked(String path) {
    return (int) site.asked().stream().filter(path::equals).count();
  }

  private void movedTo(String path) {
    SourceHealth health = bench.health();
    assertThat(health.status()).isEqualTo("moved");
    assertThat(health.url()).isEqualTo(site.url("/feed.xml"));
    Move move = Objects.requireNonNull(health.move());
    assertThat(move.url()).isEqualTo(site.url(path));
    assertThat(move.why()).isNotBlank();
  }

  private List<FetchRequest> requests() {
    return bench.written(KafkaTopics.FETCHES);
  }

  /// The pages that were asked for and are no old news.
  private List<String> news() {
    return requests().stream().filter(r -> !r.backfill()).map(FetchRequest::url).toList();
  }
}
