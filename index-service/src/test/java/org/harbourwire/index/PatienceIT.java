package org.harbourwire.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.awaitility.Awaitility;
import org.harbourwire.contract.Json;
import org.harbourwire.contract.article.Article;
import org.harbourwire.contract.article.EnrichedArticle;
import org.harbourwire.contract.kafka.KafkaTopics;
import org.harbourwire.embedded.elasticsearch.ChildElasticsearch;
import org.harbourwire.embedded.kafka.EmbeddedBroker;
import org.harbourwire.index.ops.LagReader;
import org.harbourwire.kit.config.Secret;
import org.harbourwire.kit.kafka.KafkaClients;
import org.harbourwire.kit.kafka.KafkaConfig;
import org.harbourwire.kit.kafka.TopicReader;
import org.harbourwire.kit.kafka.TopicSetup;
import org.harbourwire.query.Query;
import org.harbourwire.store.ArticleStore;
import org.harbourwire.store.StoreConfig;
import org.harbourwire.store.StoreUnavailable;
import org.harbourwire.store.ops.OpsEntry;
import org.harbourwire.store.search.SearchRequest;
import org.harbourwire.store.search.SearchRequest.Order;
import org.harbourwire.testkit.article.SampleArticle;
import org.harbourwire.testkit.elasticsearch.RealElasticsearch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Elasticsearch is read-only, overloaded or slow: indexing waits, says so, and goes on; nothing is
/// lost and nothing is buried.
@TestInstance(Lifecycle.PER_CLASS)
class PatienceIT {
  private static final int SOME = 700;
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final ChildElasticsearch real = RealElasticsearch.shared();
  private final SharedIndices indices = new SharedIndices(real);
  private final UnwillingServer server = UnwillingServer.before(real.url());
  private EmbeddedBroker broker;
  private KafkaClients kafka;
  private ArticleStore store;
  private IndexApp app;
  private Producer<String, byte[]> producer;

  @BeforeAll
  void starts(@TempDir Path folder) {
    broker = EmbeddedBroker.start(folder);
    kafka = new KafkaClients(KafkaConfig.local(broker.bootstrapServers(), "it"));
    TopicSetup.ensure(kafka);
    store =
        new ArticleStore(
            new StoreConfig(
                server.url().toString(),
                real.username(),
                new Secret(real.password()),
                StoreConfig.Analysis.STANDARD));
    app = new IndexApp(kafka, store, Clock.systemUTC());
    producer = kafka.producer("it");
    app.start();
    // Of every partition something is acknowledged: only then its lag is known.
    sendSome("beginning", 30);
    await(() -> app.check().ok() && found("beginning") == 30);
  }

  @AfterAll
  void stops() throws Exception {
    producer.close();
    app.close();
    store.close();
    broker.close();
    server.close();
    indices.remove(indices.searched());
  }

  @AfterEach
  void nothingIsBuried() {
    assertThat(TopicReader.latest(kafka, KafkaTopics.DEAD_LETTERS)).isEmpty();
  }

  @Test
  void whatTheDiskWatermarkMakesReadOnlyIsWaitedFor() throws Exception {
    readOnly("true");

    sendSome("watermark", SOME);
    await(() -> !app.check().ok());

    assertThat(app.check().detail()).contains("read-only").contains("records wait");
    assertThat(lag()).isGreaterThanOrEqualTo(SOME);
    readOnly("null");
    await(() -> found("watermark") == SOME);
    await(() -> app.check().ok() && lag() == 0);
  }

  @ParameterizedTest
  @EnumSource(
      value = UnwillingServer.Mood.class,
      names = {"TOO_MANY", "QUEUE_FULL"})
  void whatAnOverloadedServerRefusesIsWrittenLater(UnwillingServer.Mood mood) {
    server.be(mood);
    String word = "overload" + mood.name().replace("_", "");

    sendSome(word, SOME);
    await(() -> !app.check().ok());

    assertThat(app.check().detail()).contains("records wait");
    assertThat(found(word)).isZero();
    server.be(UnwillingServer.Mood.WILLING);
    await(() -> found(word) == SOME && app.check().ok());
  }

  @Test
  void aSlowServerSlowsAndStopsNothing() {
    server.be(UnwillingServer.Mood.SLOW);

    sendSome("slowness", SOME);

    await(() -> found("slowness") == SOME);
    server.be(UnwillingServer.Mood.WILLING);
    assertThat(app.check().ok()).isTrue();
  }

  @Test
  void aWithdrawnArticleVanishesWithinSeconds() {
    SampleArticle rumour = SampleArticle.of("rumour", "A rumour of dolphins", "Dolphins.");
    send(rumour);
    await(() -> found("dolphins") == 1);

    Instant withdrawn = Instant.now();
    send(rumour.withdrawn());
    await(() -> found("dolphins") == 0);

    assertThat(Duration.between(withdrawn, Instant.now())).isLessThan(Duration.ofSeconds(10));
    assertThat(store.search().get(rumour.id())).isPresent();
  }

  @Test
  void noIndexHoldsTheTextOfAWithdrawnArticle() throws Exception {
    SampleArticle rumour = SampleArticle.of("whales", "Whales seen", "Nobody counted sevenwhales.");
    send(rumour.revision(2));
    send(superseded(rumour));
    await(() -> found("sevenwhales") == 1 && store.revisions().of(rumour.id()).size() == 1);

    send(rumour.revision(3).withdrawn());
    await(() -> found("sevenwhales") == 0);
    send(superseded(rumour.revision(2)));
    await(() -> store.revisions().of(rumour.id()).size() == 2);

    await(() -> !everything().contains("sevenwhales"));
    assertThat(everything()).contains(rumour.id());
  }

  /// As the topic of superseded revisions has it.
  private static ProducerRecord<String, byte[]> superseded(SampleArticle sample) {
    Article article = Json.mapper().convertValue(sample.article(), Article.class);
    return KafkaTopics.REVISIONS.record(article.id(), article, article.id());
  }

  /// All documents of all indices.
  private String everything() {
    try {
      indices.ask("POST", "/news*/_refresh", BodyPublishers.noBody());
      return indices.ask(
          "POST",
          "/news*/_search",
          BodyPublishers.ofString("{\"size\": 10000, \"query\": {\"match_all\": {}}}"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void sendSome(String word, int count) {
    IntStream.range(0, count)
        .forEach(i -> send(SampleArticle.of(word + "-" + i, "Of " + word + " " + i, word)));
    producer.flush();
  }

  private void send(SampleArticle sample) {
    EnrichedArticle article = sample.article();
    send(KafkaTopics.ENRICHED.record(article.id(), article, article.id()));
  }

  private void send(ProducerRecord<String, byte[]> record) {
    Future<?> _ = producer.send(record);
  }

  private long found(String word) {
    try {
      var request = SearchRequest.first(0, Order.NEWEST);
      return store.search().search(new Query.Words(word), request).total();
    } catch (StoreUnavailable away) {
      return -1;
    }
  }

  /// As operators see it.
  private long lag() {
    try (LagReader reader = new LagReader(kafka)) {
      return reader.read(Instant.now()).stream()
          .map(OpsEntry.Lag.class::cast)
          .filter(lag -> lag.group().equals("harbourwire-index"))
          .mapToLong(OpsEntry.Lag::records)
          .sum();
    }
  }

  /// Sets what Elasticsearch sets itself when the disk is nearly full.
  private void readOnly(String value) throws IOException {
    String block = "{\"index.blocks.read_only_allow_delete\":" + value + "}";
    indices.ask("PUT", "/news/_settings", BodyPublishers.ofString(block));
  }

  private static void await(BooleanSupplier condition) {
    Awaitility.await().atMost(PATIENCE).until(condition::getAsBoolean);
  }
}
