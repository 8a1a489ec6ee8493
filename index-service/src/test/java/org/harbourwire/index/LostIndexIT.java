package org.harbourwire.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.TopicPartition;
import org.awaitility.Awaitility;
import org.harbourwire.contract.article.EnrichedArticle;
import org.harbourwire.contract.kafka.KafkaTopics;
import org.harbourwire.embedded.elasticsearch.ChildElasticsearch;
import org.harbourwire.embedded.kafka.EmbeddedBroker;
import org.harbourwire.kit.config.Secret;
import org.harbourwire.kit.kafka.KafkaClients;
import org.harbourwire.kit.kafka.KafkaConfig;
import org.harbourwire.kit.kafka.TopicSetup;
import org.harbourwire.query.Query;
import org.harbourwire.store.ArticleStore;
import org.harbourwire.store.StoreConfig;
import org.harbourwire.store.StoreUnavailable;
import org.harbourwire.store.search.SearchRequest;
import org.harbourwire.store.search.SearchRequest.Order;
import org.harbourwire.store.writing.DocumentWriter;
import org.harbourwire.testkit.article.SampleArticle;
import org.harbourwire.testkit.elasticsearch.RealElasticsearch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/// Indices that are lost, the one that is searched and the one that is being built, while Kafka
/// still holds every article.
@TestInstance(Lifecycle.PER_CLASS)
class LostIndexIT {
  private static final int ARTICLES = 40;
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final ChildElasticsearch server = RealElasticsearch.shared();
  private final SharedIndices indices = new SharedIndices(server);
  private EmbeddedBroker broker;
  private KafkaClients kafka;
  private ArticleStore store;
  private IndexApp app;

  @BeforeAll
  void starts(@TempDir Path folder) {
    broker = EmbeddedBroker.start(folder);
    kafka = new KafkaClients(KafkaConfig.local(broker.bootstrapServers(), "it"));
    TopicSetup.ensure(kafka);
    StoreConfig.Analysis standard = StoreConfig.Analysis.STANDARD;
    Secret password = new Secret(server.password());
    store =
        new ArticleStore(
            new StoreConfig(server.url().toString(), server.username(), password, standard));
    app = new IndexApp(kafka, store, Clock.systemUTC());
    try (Producer<String, byte[]> producer = kafka.producer("it")) {
      IntStream.range(0, ARTICLES).mapToObj(LostIndexIT::article).forEach(a -> send(producer, a));
    }
    app.start();
  }

  @BeforeEach
  void everythingIsThere() {
    await(() -> found() == ARTICLES && app.check().ok());
  }

  @AfterAll
  void stops() throws Exception {
    app.close();
    store.close();
    broker.close();
    indices.remove(indices.searched());
  }

  @Test
  void theIndexThatIsSearchedIsMadeAndFilledAgainByItself() throws Exception {
    indices.remove(indices.searched());

    await(() -> found() == ARTICLES && app.check().ok());
  }

  @Test
  void anIndexThatWasBeingBuiltIsFilledFromTheBeginningThoughItsNameWasUsedBefore()
      throws Exception {
    String begun = store.next().begin();
    readToTheEnd(begun);
    indices.remove(List.of(begun));

    Rebuild.Rebuilt rebuilt = rebuild(new Rebuild.Wish(true, false));

    assertThat(rebuilt.index()).isEqualTo(begun);
    assertThat(found()).isEqualTo(ARTICLES);
  }

  @Test
  void searchesDoNotTurnToAnIndexThatHoldsLess() throws Exception {
    try (DocumentWriter<EnrichedArticle> writer = store.writer()) {
      writer.write(List.of(article(ARTICLES)));
    }
    await(() -> found() == ARTICLES + 1);

    assertThatThrownBy(() -> rebuild(new Rebuild.Wish(true, false)))
        .isInstanceOf(IncompleteIndex.class)
        .hasMessageContaining("holds 40 of the 41");
    assertThat(found()).isEqualTo(ARTICLES + 1);

    rebuild(new Rebuild.Wish(true, true));
    assertThat(found()).isEqualTo(ARTICLES);
  }

  private Rebuild.Rebuilt rebuild(Rebuild.Wish wish) throws InterruptedException {
    return new Rebuild(kafka, store, Clock.systemUTC(), p -> {}).run(wish);
  }

  private static EnrichedArticle article(int i) {
    return SampleArticle.of("lost-" + i, "Lost and found " + i, "It is.").article();
  }

  private static void send(Producer<String, byte[]> producer, EnrichedArticle article) {
    Future<?> _ = producer.send(KafkaTopics.ENRICHED.record(article.id(), article, article.id()));
  }

  private long found() {
    try {
      SearchRequest request = SearchRequest.first(0, Order.NEWEST);
      return store.search().search(new Query.Words("lost"), request).total();
    } catch (StoreUnavailable away) {
      return -1;
    }
  }

  /// As a rebuild does that is killed shortly before its end.
  private void readToTheEnd(String index) throws Exception {
    try (Admin admin = kafka.admin()) {
      Map<TopicPartition, OffsetAndMetadata> ends = new HashMap<>();
      try (var reader = kafka.reader("ends", 1)) {
        List<TopicPartition> partitions =
            reader.partitionsFor(KafkaTopics.ENRICHED.name()).stream()
                .map(p -> new TopicPartition(p.topic(), p.partition()))
                .toList();
        String uuid = store.next().identity().uuid();
        reader
            .endOffsets(partitions)
            .forEach((p, end) -> ends.put(p, new OffsetAndMetadata(end, uuid)));
      }
      admin.alterConsumerGroupOffsets("harbourwire-reindex-" + index, ends).all().get();
    }
  }

  private static void await(BooleanSupplier condition) {
    Awaitility.await().atMost(PATIENCE).until(condition::getAsBoolean);
  }
}
