package org.harbourwire.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.harbourwire.contract.fetch.FetchRequest;
import org.harbourwire.contract.kafka.KafkaTopics;
import org.harbourwire.contract.source.SourceEvent;
import org.harbourwire.contract.source.SourceEvent.Kind;
import org.harbourwire.contract.source.SourceType;
import org.harbourwire.contract.trace.Stage;
import org.harbourwire.ingest.fetch.Site;
import org.harbourwire.ingest.request.Bench;
import org.harbourwire.ingest.request.HarbourPages;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Polls that lead to another host, over real HTTP: that host is left to its owner, who ends them.
class PollsElsewhereTest {
  private final Bench bench = new Bench();
  private final Site site = bench.site;
  private final Site other = bench.other;
  private final HarbourPages harbour = new HarbourPages(site);

  @BeforeEach
  void pollOnce() throws InterruptedException {
    harbour.feed("/feed.xml", 1, 5);
    bench.poll();
    assertThat(pages()).hasSize(5);
  }

  @AfterEach
  void close() {
    bench.close();
  }

  @Test
  void whoeverOwnsTheFirstHostAsksTheOtherNothing() throws InterruptedException {
    site.redirects("/feed.xml", other.url("/feed.xml"));
    harbour.feed(other, "/feed.xml", 1, 6);
    bench.clock.pass(Duration.ofDays(1));

    FetchRequest due = bench.scheduler.due(host -> true).getFirst();
    bench.handler.handle(due);

    assertThat(other.asked()).isEmpty();
    assertThat(bench.handedOver())
        .singleElement()
        .returns(other.url("/feed.xml"), FetchRequest::target);
    assertThat(bench.records(KafkaTopics.FETCHES).toList().getLast().key()).isEqualTo("127.0.0.2");
    assertThat(bench.scheduler.due(host -> true)).isEmpty();
    assertThat(bench.decided(Stage.POLL)).last().isEqualTo("sent-on");

    bench.handler.handle(bench.handedOver().getFirst());
    assertThat(bench.health().status()).isEqualTo("ok");
    assertThat(news()).containsExactly(site.url("/news/6"));
    assertThat(site.asked()).containsOnly("/feed.xml").hasSize(2);
  }

  @Test
  void aPollThatIsLostAtTheOtherHostIsMadeAnew() throws InterruptedException {
    site.redirects("/feed.xml", other.url("/feed.xml"));
    bench.clock.pass(Duration.ofDays(1));
    bench.handler.handle(bench.scheduler.due(host -> true).getFirst());
    assertThat(bench.scheduler.due(host -> true)).isEmpty();

    bench.clock.pass(Duration.ofMinutes(31));
    assertThat(bench.scheduler.due(host -> true))
        .singleElement()
        .returns(site.url("/feed.xml"), FetchRequest::target);
  }

  @Test
  void aMoveToAnotherHostIsBelievedTheSecondTimeAndThenPolledByItsOwnerAlone()
      throws InterruptedException {
    site.moved("/feed.xml", other.url("/new.xml"));
    harbour.feed(other, "/new.xml", 1, 6);
    bench.poll();
    assertThat(bench.events()).isEmpty();
    bench.poll();

    assertThat(bench.events()).extracting(SourceEvent::kind).containsExactly(Kind.MOVED);
    assertThat(Objects.requireNonNull(bench.health().move()).url())
        .isEqualTo(other.url("/new.xml"));
    int asked = site.asked().size();
    bench.clock.pass(Duration.ofHours(20));
    FetchRequest due = bench.scheduler.due(host -> true).getFirst();
    assertThat(due.target()).isEqualTo(other.url("/new.xml"));
    bench.handler.handle(due);
    assertThat(site.asked()).hasSize(asked);
    assertThat(bench.health().status()).isEqualTo("moved");
  }

  @Test
  void onceADayTheOwnerOfTheConfiguredHostTriesItAndPassesThePollOn() throws InterruptedException {
    moveToOther();
    bench.clock.pass(Duration.ofHours(25));
    site.status("/feed.xml", 404);

    FetchRequest due = bench.scheduler.due(host -> true).getFirst();
    assertThat(due.target()).isEqualTo(site.url("/feed.xml"));
    int asked = other.asked().size();
    bench.handler.handle(due);
    assertThat(other.asked()).hasSize(asked);
    bench.handler.handle(bench.handedOver().getLast());
    assertThat(other.asked()).hasSize(asked + 1);

    bench.clock.pass(Duration.ofHours(3));
    assertThat(bench.scheduler.due(host -> true).getFirst().target())
        .isEqualTo(other.url("/new.xml"));
  }

  @Test
  void aSourceThatIsBackIsPolledAtItsOwnHostAgain() throws InterruptedException {
    moveToOther();
    harbour.feed("/feed.xml", 1, 7);
    bench.clock.pass(Duration.ofHours(25));
    int asked = other.asked().size();
    bench.poll();

    assertThat(bench.health().move()).isNull();
    assertThat(other.asked()).hasSize(asked);
    assertThat(news()).containsExactly(site.url("/news/6"), site.url("/news/7"));
  }

  @Test
  void aPollThatIsSentBackAndForthEnds() throws InterruptedException {
    site.redirects("/feed.xml", other.url("/feed.xml"));
    other.redirects("/feed.xml", site.url("/feed.xml"));
    bench.poll();

    assertThat(bench.health().status()).isEqualTo("failing");
    assertThat(bench.health().error()).isEqualTo("it sends us from host to host");
    assertThat(site.asked().size() + other.asked().size()).isEqualTo(7);
  }

  @Test
  void aSitemapIndexSpeaksForItsOwnHost() throws InterruptedException {
    String index =
        "<sitemapindex xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'>"
            + "<sitemap><loc>%s</loc></sitemap><sitemap><loc>%s</loc></sitemap></sitemapindex>";
    site.says(
        "/feed.xml",
        200,
        "application/xml",
        index.formatted(other.url("/a.xml"), site.url("/b.xml")));
    site.says("/b.xml", 200, "application/xml", harbour.sitemap(IntStream.of(6)));
    bench.poll(bench.listing(SourceType.SITEMAP));

    assertThat(bench.health().status()).isEqualTo("ok");
    assertThat(news()).containsExactly(site.url("/news/6"));
    assertThat(other.asked()).isEmpty();

    site.says(
        "/feed.xml",
        200,
        "application/xml",
        index.formatted(other.url("/a.xml"), other.url("/c.xml")));
    bench.poll(bench.listing(SourceType.SITEMAP));
    assertThat(bench.health().error()).isEqualTo("it names sitemaps of other hosts only");
    assertThat(other.asked()).isEmpty();
  }

  private void moveToOther() throws InterruptedException {
    site.moved("/feed.xml", other.url("/new.xml"));
    harbour.feed(other, "/new.xml", 1, 6);
    bench.poll();
    bench.poll();
    assertThat(bench.health().move()).isNotNull();
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
