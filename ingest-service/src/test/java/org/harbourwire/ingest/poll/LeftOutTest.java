package org.harbourwire.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.harbourwire.contract.kafka.KafkaTopics;
import org.harbourwire.contract.source.SourceType;
import org.harbourwire.contract.trace.Decision;
import org.harbourwire.contract.trace.Stage;
import org.harbourwire.ingest.fetch.Site;
import org.harbourwire.ingest.request.Bench;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What a list holds that cannot be taken in costs nothing else, and the poll says so.
class LeftOutTest {
  private final Bench bench = new Bench();
  private final Site site = bench.site;

  @AfterEach
  void close() {
    bench.close();
  }

  @Test
  void itemsOfAJsonFeedThatAreNone() throws InterruptedException {
    site.says(
        "/feed.xml",
        200,
        "application/feed+json",
        """
        {"version": "https://jsonfeed.org/version/1.1", "title": "Tides", "items":
         ["spring", {"id": "1", "url": "/1", "title": "High water"}, {}, null,
          {"id": "2", "url": "/2", "title": "Low water"}]}
        """);
    bench.poll();

    assertThat(polled())
        .isEqualTo("2 entries, 2 new or changed, 3 left out: an item that says nothing, …");
  }

  @Test
  void entriesWhoseAddressNobodyCanAskFor() throws InterruptedException {
    site.says(
        "/feed.xml",
        200,
        "application/rss+xml",
        """
        <rss version='2.0'><channel><title>Tides</title><item/>
        <item><title>High water</title><link>/1</link></item>
        <item><title>Low water</title><link>https://low..water.example.hk/2</link></item>
        </channel></rss>
        """);
    bench.poll();

    assertThat(polled())
        .isEqualTo(
            "2 entries, 1 new or changed, 2 left out:"
                + " no address to ask for in https://low..water.example.hk/2, …");
  }

  @Test
  void sitemapsOfAnIndexThatCannotBeRead() throws InterruptedException {
    site.says(
        "/feed.xml",
        200,
        "application/xml",
        "<sitemapindex xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'>"
            + "<sitemap><loc>%s</loc></sitemap><sitemap><loc>%s</loc></sitemap></sitemapindex>"
                .formatted(site.url("/well.xml"), site.url("/broken.xml")));
    site.says(
        "/well.xml",
        200,
        "application/xml",
        "<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'><url><loc>%s</loc></url>"
                .formatted(site.url("/1"))
            + "<url><lastmod>2026-03-01</lastmod></url></urlset>");
    site.status("/broken.xml", 500);
    bench.poll(bench.listing(SourceType.SITEMAP));

    assertThat(bench.health().status()).isEqualTo("ok");
    assertThat(polled())
        .startsWith("1 entries, 1 new or changed, 2 left out: the sitemap ")
        .contains("/broken.xml: ", "500");
  }

  private String polled() {
    return bench.written(KafkaTopics.DECISIONS).stream()
        .filter(d -> d.stage() == Stage.POLL && d.outcome().equals("polled"))
        .map(Decision::reason)
        .map(Objects::requireNonNull)
        .toList()
        .getLast();
  }
}
