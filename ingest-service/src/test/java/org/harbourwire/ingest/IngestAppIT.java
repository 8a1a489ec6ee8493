package org.harbourwire.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import org.awaitility.Awaitility;
import org.harbourwire.contract.article.Article;
import org.harbourwire.contract.article.ArticleStatus;
import org.harbourwire.contract.kafka.KafkaTopic;
import org.harbourwire.contract.kafka.KafkaTopics;
import org.harbourwire.contract.trace.Decision;
import org.harbourwire.ingest.fetch.Site;
import org.harbourwire.kit.http.AddressRange;
import org.harbourwire.kit.http.EgressConfig;
import org.harbourwire.kit.http.OutboundClient;
import org.harbourwire.kit.kafka.KafkaClients;
import org.harbourwire.kit.kafka.KafkaConfig;
import org.harbourwire.kit.kafka.TopicReader;
import org.harbourwire.testkit.broker.RealBroker;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The life of an article, over a real broker and a site on loopback.
class IngestAppIT {
  private static final Duration WITHIN = Duration.ofMinutes(2);

  private @TempDir Path state;
  private final Site site = new Site();
  private final KafkaClients kafka =
      new KafkaClients(KafkaConfig.local(RealBroker.bootstrapServers(), "one"));
  private final OutboundClient client =
      new OutboundClient(new EgressConfig(List.of(AddressRange.of("127.0.0.0/8")), null));

  @AfterEach
  void close() {
    client.close();
    site.close();
  }

  @Test
  void anArticleIsPublishedEditedKeptAndWithdrawnAndNothingIsDoubled() {
    site.html("/1", Site.page("Tide gauges", "")).html("/2", Site.page("Ferry hours", ""));
    feed("first", "/1", "/2");
    try (IngestApp app = started()) {
      until(() -> articles().size() == 2);
      assertThat(articles()).allSatisfy(a -> assertThat(a.revision()).isEqualTo(1));

      site.html("/2", Site.page("Ferry hours", "The last boat leaves at nine."));
      feed("second", "/1", "/2");
      until(() -> articles().size() == 3);
      assertThat(latest("/2").revision()).isEqualTo(2);
      assertThat(latest("/2").text()).contains("at nine");
      assertThat(app.check().ok()).isTrue();
    }

    try (IngestApp again = started()) {
      until(() -> again.check().ok());
      site.status("/1", 500);
      feed("third", "/1", "/2");
      until(() -> decided(site.url("/1")).contains("kept"));
      assertThat(articles()).hasSize(3);

      site.html("/1", Site.page("Tide gauges", ""));
      site.status("/2", 410);
      feed("fourth", "/1", "/2");
      until(() -> decided(site.url("/2")).contains("withdrawn"));
    }

    assertThat(articles()).hasSize(4);
    assertThat(latest("/2"))
        .returns(ArticleStatus.WITHDRAWN, Article::status)
        .returns(3, Article::revision);
    assertThat(read(KafkaTopics.DEAD_LETTERS)).isEmpty();
    assertThat(decided(site.url("/feed.xml"))).doesNotContain("failed");
  }

  private IngestApp started() {
    SourceConfig source =
        new SourceDraft("alder", site.url("/feed.xml"))
            .interval(Duration.ofSeconds(2))
            .longestInterval(Duration.ofSeconds(2))
            .config();
    IngestConfig config = new IngestConfig(List.of(source), null, Duration.ofMillis(50), null);
    IngestApp app = new IngestApp(config, kafka, client, state, Clock.systemUTC(), false);
    app.start();
    return app;
  }

  /// Those of this site: other tests share the broker.
  private List<Article> articles() {
    return read(KafkaTopics.ARTICLES).stream()
        .filter(a -> a.url().startsWith(site.url("/")))
        .toList();
  }

  /// Partitions come in any order, so the latest is told by its revision.
  private Article latest(String path) {
    return articles().stream()
        .filter(a -> a.url().equals(site.url(path)))
        .max(Comparator.comparingInt(Article::revision))
        .orElseThrow();
  }

  private List<String> decided(String address) {
    return read(KafkaTopics.DECISIONS).stream()
        .filter(d -> d.address().equals(address))
        .map(Decision::outcome)
        .toList();
  }

  private <V> List<V> read(KafkaTopic<V> topic) {
    List<V> values = new ArrayList<>();
    TopicReader.readAll(kafka, topic, r -> values.add(Objects.requireNonNull(topic.read(r))));
    return values;
  }

  private void feed(String summary, String... paths) {
    StringBuilder items = new StringBuilder();
    for (String path : paths) {
      items.append(
          "<item><title>About %1$s</title><link>%2$s</link><description>%3$s. %4$s</description></item>"
              .formatted(path, site.url(path), summary, "What the harbour says. ".repeat(20)));
    }
    site.says(
        "/feed.xml",
        200,
        "application/rss+xml",
        "<rss version='2.0'><channel><title>Alder</title>" + items + "</channel></rss>");
  }

  private static void until(BooleanSupplier condition) {
    Awaitility.await()
        .atMost(WITHIN)
        .pollInterval(Duration.ofMillis(500))
        .until(condition::getAsBoolean);
  }
}
