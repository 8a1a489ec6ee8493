package org.harbourwire.ingest.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.harbourwire.contract.source.SourceType;
import org.harbourwire.ingest.fetch.Fetcher;
import org.harbourwire.ingest.fetch.PacedClient;
import org.harbourwire.ingest.fetch.PoliteAccess;
import org.harbourwire.ingest.fetch.RobotsRules;
import org.harbourwire.ingest.fetch.Site;
import org.harbourwire.kit.http.AddressRange;
import org.harbourwire.kit.http.EgressConfig;
import org.harbourwire.kit.http.OutboundClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DiscoveryTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-03-02T04:00:00Z"), ZoneOffset.UTC);
  private final Site site = new Site();
  private final OutboundClient client =
      new OutboundClient(new EgressConfig(List.of(AddressRange.of("127.0.0.0/8")), null));

  @AfterEach
  void close() {
    client.close();
    site.close();
  }

  @Test
  void aFeedNamedInTheHeadComesBeforeSitemapAndList() throws InterruptedException {
    site.html("/", page("<link rel=alternate type=application/rss+xml href=/out/news>"));
    site.says("/out/news", 200, "application/rss+xml", rss("Alder news", "2026-03-01", "a", "b"));
    site.says("/sitemap.xml", 200, "application/xml", sitemap("a", "b", "c"));

    assertThat(discover("/"))
        .extracting(p -> p.url().getPath(), Proposal::type, Proposal::title, Proposal::entries)
        .containsExactly(
            tuple("/out/news", SourceType.FEED, "Alder news", 2),
            tuple("/sitemap.xml", SourceType.SITEMAP, null, 3),
            tuple("/", SourceType.LISTING, "Port Alder", 3));
    assertThat(discover("/").getFirst().newest()).isEqualTo("2026-03-01T00:00:00Z");
    assertThat(discover("/").getFirst().language()).isEqualTo("en");
  }

  @Test
  void customaryPlacesAreLookedAtAndTheSameListIsProposedOnce() throws InterruptedException {
    site.html("/", page(""));
    site.says("/feed", 200, "application/rss+xml", rss("Alder", "2026-03-01", "a", "b"));
    site.says("/rss.xml", 200, "application/rss+xml", rss("Alder", "2026-03-01", "a", "b"));

    assertThat(feeds("/")).containsExactly("/feed");
  }

  @Test
  void aPageAboutFeedsLeadsToThem() throws InterruptedException {
    site.html("/", page("").replace("</body>", "<a href='/service'>訂閱 RSS</a></body>"));
    site.html(
        "/service",
        "<html><body><a href='/x/press.xml'>a</a><a href='/x/rss.xml'>b</a></body></html>");
    site.says("/x/rss.xml", 200, "text/xml", rss("Alder", "2026-03-01", "a"));

    assertThat(feeds("/")).containsExactly("/x/rss.xml");
  }

  @Test
  void sitemapsOfRobotsTxtAreReadThroughTheirIndexAndTheIndexIsProposed()
      throws InterruptedException {
    site.html("/", page(""));
    site.says("/robots.txt", 200, "text/plain", "Sitemap: " + site.url("/maps/all.xml") + "\n");
    site.says(
        "/maps/all.xml",
        200,
        "application/xml",
        "<sitemapindex><sitemap><loc>/maps/2026.xml</loc></sitemap></sitemapindex>");
    site.says("/maps/2026.xml", 200, "application/xml", sitemap("a", "b"));

    assertThat(discover("/"))
        .filteredOn(p -> p.type() == SourceType.SITEMAP)
        .extracting(p -> p.url().getPath(), Proposal::entries)
        .containsExactly(tuple("/maps/all.xml", 2));
  }

  @Test
  void anAbandonedFeedAndOneOfCommentsComeLast() throws InterruptedException {
    site.html(
        "/",
        page(
            "<link rel=alternate type=application/rss+xml href=/old.xml>"
                + "<link rel=alternate type=application/rss+xml href=/comments/feed>"
                + "<link rel=alternate type=application/rss+xml href=/new.xml>"));
    site.says("/old.xml", 200, "text/xml", rss("Alder", "2019-03-01", "x", "y", "z"));
    site.says("/comments/feed", 200, "text/xml", rss("Comments on Alder", "2026-03-02", "q", "r"));
    site.says("/new.xml", 200, "text/xml", rss("Alder", "2026-03-01", "a"));

    assertThat(feeds("/")).containsExactly("/new.xml", "/comments/feed", "/old.xml");
  }

  @Test
  void ofAFeedThatMovedTheFrontPageOfItsHostIsLookedAt() throws InterruptedException {
    site.html("/", page("<link rel=alternate type=application/rss+xml href=/new.xml>"));
    site.says("/new.xml", 200, "text/xml", rss("Alder", "2026-03-01", "a"));

    assertThat(feeds("/gone/feed.xml")).containsExactly("/new.xml");
  }

  @Test
  void whatRobotsTxtDisallowsIsNotAsked() throws InterruptedException {
    site.html("/", page("<link rel=alternate type=application/rss+xml href=/out/news>"));
    site.says("/robots.txt", 200, "text/plain", "User-agent: *\nDisallow: /out/\n");
    site.says("/out/news", 200, "text/xml", rss("Alder", "2026-03-01", "a"));

    assertThat(feeds("/")).isEmpty();
    assertThat(site.asked()).doesNotContain("/out/news");
  }

  @Test
  void aSiteThatDoesNotAnswerHasNothingToPropose() throws InterruptedException {
    assertThat(discover("/")).isEmpty();
    assertThat(site.asked()).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @CsvSource({"http://10.0.0.1/, 10.0.0.1", "http://127.0.0.1:1/, cannot connect"})
  void whatIsNotToBeHadIsToldWithItsReason(URI address, String reason) throws InterruptedException {
    Discovery.Found found = found(address);

    assertThat(found.proposals()).isEmpty();
    assertThat(found.trouble()).hasValueSatisfying(t -> assertThat(t).contains(reason));
  }

  private List<String> feeds(String path) throws InterruptedException {
    return discover(path).stream()
        .filter(p -> p.type() == SourceType.FEED)
        .map(p -> p.url().getPath())
        .toList();
  }

  private List<Proposal> discover(String path) throws InterruptedException {
    return found(URI.create(site.url(path))).proposals();
  }

  private Discovery.Found found(URI address) throws InterruptedException {
    PacedClient paced = new PacedClient(client, Duration.ZERO);
    RobotsRules robots = new RobotsRules(paced, CLOCK);
    var access = new PoliteAccess(new Fetcher(paced, robots, CLOCK), robots);
    return new Discovery(access, CLOCK).of(address);
  }

  private static String page(String head) {
    return """
    <!DOCTYPE html><html lang="en"><head><title>Port Alder</title>%s</head><body><ul>
    <li><a href="/n/1">Ferry pier reopens after repairs</a></li><li><a href="/n/2">Drones map the sea bed again</a></li>
    <li><a href="/n/3">Cranes learn to wait for whales</a></li></ul></body></html>
    """
        .formatted(head);
  }

  private static String rss(String title, String day, String... items) {
    StringBuilder list = new StringBuilder();
    for (String item : items) {
      list.append("<item><title>About %1$s</title><link>/n/%1$s</link>".formatted(item))
          .append("<pubDate>%sT00:00:00Z</pubDate></item>".formatted(day));
    }
    return "<rss version='2.0'><channel><title>%s</title><language>en</language>%s</channel></rss>"
        .formatted(title, list);
  }

  private static String sitemap(String... pages) {
    StringBuilder list = new StringBuilder();
    for (String page : pages) {
      list.append("<url><loc>/n/%s</loc></url>".formatted(page));
    }
    return "<urlset>" + list + "</urlset>";
  }
}
