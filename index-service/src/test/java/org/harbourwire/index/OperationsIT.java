package org.harbourwire.index;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.awaitility.Awaitility;
import org.harbourwire.contract.Json;
import org.harbourwire.contract.article.EnrichedArticle;
import org.harbourwire.contract.kafka.KafkaTopics;
import org.harbourwire.contract.source.SourceEvent;
import org.harbourwire.contract.source.SourceHealth;
import org.harbourwire.embedded.elasticsearch.ChildElasticsearch;
import org.harbourwire.embedded.kafka.EmbeddedBroker;
import org.harbourwire.kit.config.Secret;
import org.harbourwire.kit.kafka.KafkaClients;
import org.harbourwire.kit.kafka.KafkaConfig;
import org.harbourwire.kit.kafka.TopicSetup;
import org.harbourwire.store.ArticleStore;
import org.harbourwire.store.StoreConfig;
import org.harbourwire.store.StoreUnavailable;
import org.harbourwire.store.document.IndexDefinition;
import org.harbourwire.store.kibana.KibanaAssets;
import org.harbourwire.store.kibana.asset.Asset;
import org.harbourwire.store.kibana.check.DataCheck;
import org.harbourwire.store.kibana.check.DataCheck.Outcome;
import org.harbourwire.testkit.article.SampleArticle;
import org.harbourwire.testkit.elasticsearch.RealElasticsearch;
import org.harbourwire.testkit.source.SampleSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What operators look at comes from Kafka, and from measuring, into what Kibana would ask for.
class OperationsIT {
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final String AILING = "harbourwire-ailing-sources";

  @TempDir Path brokerFolder;

  @Test
  void theDashboardOfOperatorsFills() throws Exception {
    ChildElasticsearch server = RealElasticsearch.shared();
    StoreConfig config =
        new StoreConfig(
            server.url().toString(),
            server.username(),
            new Secret(server.password()),
            StoreConfig.Analysis.STANDARD);
    try (EmbeddedBroker broker = EmbeddedBroker.start(brokerFolder);
        ArticleStore store = new ArticleStore(config)) {
      KafkaClients kafka = new KafkaClients(KafkaConfig.local(broker.bootstrapServers(), "it"));
      TopicSetup.ensure(kafka);
      try (IndexApp app = new IndexApp(kafka, store, Clock.systemUTC());
          Producer<String, byte[]> producer = kafka.producer("it")) {
        app.start();
        SourceHealth failing = SampleSource.failing(Instant.now());
        SourceEvent broken = SampleSource.broken(Instant.now());
        send(producer, KafkaTopics.SOURCE_HEALTH.record(SampleSource.ID, failing, "health"));
        send(producer, KafkaTopics.SOURCE_EVENTS.record(broken.recordKey(), broken, broken.id()));
        send(producer, KafkaTopics.ENRICHED.record("fresh", fresh(), "fresh"));
        send(producer, new ProducerRecord<>(KafkaTopics.ENRICHED.name(), "poison", bytes("{")));
        // One that must not make letters about letters.
        send(producer, new ProducerRecord<>(KafkaTopics.DEAD_LETTERS.name(), "bad", bytes("{")));

        Awaitility.await()
            .atMost(PATIENCE)
            // The index may just be being made.
            .ignoreException(StoreUnavailable.class)
            .untilAsserted(() -> assertThat(empty(store)).isEmpty());

        send(producer, KafkaTopics.SOURCE_HEALTH.record(SampleSource.ID, null, "removed"));
        Awaitility.await()
            .atMost(PATIENCE)
            // The index may just be being made.
            .ignoreException(StoreUnavailable.class)
            .untilAsserted(() -> assertThat(empty(store)).contains(AILING));
        assertThat(app.check().ok()).isTrue();
      }
    }
  }

  /// What of operators has nothing yet.
  private static Set<String> empty(ArticleStore store) {
    Set<String> empty = new TreeSet<>();
    DataCheck data = store.kibanaData();
    for (Asset asset : KibanaAssets.all()) {
      if (asset.view().index().equals(IndexDefinition.OPS)
          && data.check(asset).filter(o -> !(o instanceof Outcome.Filled)).isPresent()) {
        empty.add(asset.id());
      }
    }
    return empty;
  }

  private static EnrichedArticle fresh() throws IOException {
    SampleArticle sample =
        SampleArticle.of("fresh", "A ferry sails", "It does.")
            .publishedAt(Instant.now().minusSeconds(60));
    ObjectNode json = Json.mapper().valueToTree(sample.article());
    json.put("first_seen_at", Instant.now().toString());
    return Json.mapper().treeToValue(json, EnrichedArticle.class);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static void send(Producer<String, byte[]> producer, ProducerRecord<String, byte[]> record)
      throws Exception {
    Future<?> sent = producer.send(record);
    sent.get();
  }
}
