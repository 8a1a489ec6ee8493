package org.harbourwire.index;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.awaitility.Awaitility;
import org.harbourwire.contract.Json;
import org.harbourwire.contract.article.EnrichedArticle;
import org.harbourwire.contract.extraction.Extraction;
import org.harbourwire.contract.extraction.Review;
import org.harbourwire.contract.kafka.KafkaTopic;
import org.harbourwire.contract.kafka.KafkaTopics;
import org.harbourwire.contract.trace.DeadLetter;
import org.harbourwire.contract.trace.Decision;
import org.harbourwire.contract.trace.Stage;
import org.harbourwire.embedded.elasticsearch.SupervisedElasticsearch;
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
import org.harbourwire.testkit.article.SampleArticle;
import org.harbourwire.testkit.elasticsearch.RealElasticsearch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// One story on real parts, as starting them takes most of the time: good and bad records, then an
/// Elasticsearch that is killed under load and comes back by itself.
class IndexAppIT {
  private static final Path FOLDER = Path.of("target", "index-elasticsearch");
  private static final int UNDER_LOAD = 1_500;
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  @TempDir Path brokerFolder;

  @Test
  void losesAndDoublesNothingThroughBadRecordsAndAKilledElasticsearch() {
    RealElasticsearch.empty(FOLDER);
    try (SupervisedElasticsearch server =
            SupervisedElasticsearch.start(RealElasticsearch.options(FOLDER));
        EmbeddedBroker broker = EmbeddedBroker.start(brokerFolder)) {
      KafkaClients kafka = new KafkaClients(KafkaConfig.local(broker.bootstrapServers(), "it"));
      TopicSetup.ensure(kafka);
      try (ArticleStore store = store(server);
          IndexApp app = new IndexApp(kafka, store, Clock.systemUTC());
          Producer<String, byte[]> producer = kafka.producer("it")) {
        app.start();
        badRecordsAreBuriedAndTheOthersIndexed(kafka, producer, store);

        extractionsAreKeptByTheirRevision(kafka, producer, store);

        List<SampleArticle> load = load();
        load.subList(0, UNDER_LOAD / 3).forEach(a -> send(producer, a.article()));
        await(() -> count(store) > 1);
        server.kill();
        load.subList(UNDER_LOAD / 3, UNDER_LOAD).forEach(a -> send(producer, a.article()));
        producer.flush();
        await(() -> !app.check().ok());
        assertThat(app.check().detail()).contains("Elasticsearch").contains("records wait");

        await(() -> count(store) == UNDER_LOAD + 1);
        await(() -> app.check().ok());
        assertThat(decided(kafka, "indexed")).isGreaterThanOrEqualTo(UNDER_LOAD / 3);
        await(() -> caughtUp(kafka));
      }
    }
  }

  private static void badRecordsAreBuriedAndTheOthersIndexed(
      KafkaClients kafka, Producer<String, byte[]> producer, ArticleStore store) {
    byte[] poison = "{\"url\":\"http://press.example/poison\",".getBytes(StandardCharsets.UTF_8);
    SampleArticle good = SampleArticle.of("good", "A good record", "It is fine.");
    SampleArticle bad =
        SampleArticle.of("bad", "No such day", "x")
            .publishedAt(Instant.parse("+999999998-01-01T00:00:00Z"));
    SampleArticle gone = SampleArticle.of("gone", "A rumour", "x");
    send(producer, new ProducerRecord<>(KafkaTopics.ENRICHED.name(), "poison", poison));
    send(
        producer,
        new ProducerRecord<>(
            KafkaTopics.ENRICHED.name(), "empty", "{}".getBytes(StandardCharsets.UTF_8)));
    send(producer, new ProducerRecord<>(KafkaTopics.ENRICHED.name(), "tombstone", null));
    send(producer, new ProducerRecord<>(KafkaTopics.ENRICHED.name(), "nameless", nameless()));
    send(producer, good.revision(2).article());
    send(producer, good.article());
    send(producer, bad.article());
    send(producer, gone.article());
    send(producer, gone.withdrawn().article());

    // What became of a batch is told again when the batch is: the last of each is waited for.
    await(() -> outcomes(kafka, good).contains("already-newer"));
    await(() -> outcomes(kafka, gone).contains("withdrawn"));
    await(() -> letters(kafka).size() >= 4);

    List<Decision> decisions = read(kafka, KafkaTopics.DECISIONS);
    assertThat(decisions).allMatch(d -> d.stage() == Stage.INDEX);
    assertThat(outcomes(kafka, good)).isSubsetOf("indexed", "already-newer");
    assertThat(decisions)
        .filteredOn(d -> d.outcome().equals("dead-letter"))
        .extracting(Decision::address)
        .contains("http://press.example/bad", "empty");
    List<DeadLetter> letters = letters(kafka);
    assertThat(letters).hasSize(4);
    assertThat(letters)
        .anyMatch(l -> Base64.getEncoder().encodeToString(poison).equals(l.value()))
        .anyMatch(l -> l.reason().contains("published_at"))
        .anyMatch(l -> l.reason().contains("no document can be made of it"));
    await(() -> count(store) == 1);
    assertThat(store.search().get(good.id())).contains(good.revision(2).article());
  }

  private static void extractionsAreKeptByTheirRevision(
      KafkaClients kafka, Producer<String, byte[]> producer, ArticleStore store) {
    Review review = new Review("page", List.of(), 2, List.of(), List.of(), List.of());
    Extraction kept = new Extraction("kept", 2, review);
    send(producer, kept);
    send(producer, new Extraction("kept", 1, null));
    send(producer, new Extraction("gone", 1, review));
    send(producer, new Extraction("gone", 2, null));
    byte[] poison = "{\"id\":\"poison\"}".getBytes(StandardCharsets.UTF_8);
    send(producer, new ProducerRecord<>(KafkaTopics.EXTRACTIONS.name(), "poison", poison));

    await(() -> store.extractions().get("kept").isPresent());
    await(() -> store.extractions().get("gone").filter(e -> e.review() == null).isPresent());
    await(() -> letters(kafka).size() == 5);

    assertThat(store.extractions().get("kept")).contains(kept);
    assertThat(read(kafka, KafkaTopics.DECISIONS))
        .noneMatch(d -> "kept".equals(d.articleId()) || "gone".equals(d.articleId()));
  }

  private static void send(Producer<String, byte[]> producer, Extraction extraction) {
    String id = extraction.id() + "/" + extraction.revision();
    send(producer, KafkaTopics.EXTRACTIONS.record(extraction.id(), extraction, id));
  }

  /// An article with an entity that lacks its name.
  private static byte[] nameless() {
    ObjectNode article = Json.mapper().valueToTree(SampleArticle.of("x", "A title", "x").article());
    article.putArray("entities").addObject().put("type", "org").putArray("mentions");
    return Json.writeBytes(article);
  }

  private static List<SampleArticle> load() {
    return IntStream.range(0, UNDER_LOAD)
        .mapToObj(i -> SampleArticle.of("load-" + i, "Tide table " + i, "High water. ".repeat(100)))
        .toList();
  }

  private static void send(Producer<String, byte[]> producer, EnrichedArticle article) {
    send(producer, KafkaTopics.ENRICHED.record(article.id(), article, article.id()));
  }

  private static void send(
      Producer<String, byte[]> producer, ProducerRecord<String, byte[]> record) {
    Future<RecordMetadata> _ =
        producer.send(
            record,
            (metadata, failure) -> {
              if (failure != null) {
                throw new IllegalStateException("the broker did not take " + record.key(), failure);
              }
            });
  }

  private static ArticleStore store(SupervisedElasticsearch server) {
    return new ArticleStore(
        new StoreConfig(
            server.url().toString(),
            server.username(),
            new Secret(server.password()),
            RealElasticsearch.plugin() == null
                ? StoreConfig.Analysis.STANDARD
                : StoreConfig.Analysis.PLUGIN));
  }

  private static long count(ArticleStore store) {
    try {
      return store.search().search(new Query.All(), SearchRequest.first(0, Order.NEWEST)).total();
    } catch (StoreUnavailable away) {
      return -1;
    }
  }

  private static List<String> outcomes(KafkaClients kafka, SampleArticle article) {
    return read(kafka, KafkaTopics.DECISIONS).stream()
        .filter(d -> article.id().equals(d.articleId()))
        .map(Decision::outcome)
        .toList();
  }

  /// Each once, however often it was written.
  private static List<DeadLetter> letters(KafkaClients kafka) {
    Map<String, DeadLetter> letters = new LinkedHashMap<>();
    read(kafka, KafkaTopics.DEAD_LETTERS).forEach(l -> letters.put(l.eventId(), l));
    return List.copyOf(letters.values());
  }

  private static long decided(KafkaClients kafka, String outcome) {
    return read(kafka, KafkaTopics.DECISIONS).stream()
        .filter(d -> d.outcome().equals(outcome))
        .count();
  }

  /// Whether the group has acknowledged all that was written.
  private static boolean caughtUp(KafkaClients kafka) {
    try (Consumer<String, byte[]> reader = kafka.reader("it-ends", 1);
        var admin = kafka.admin()) {
      var committed =
          admin.listConsumerGroupOffsets("harbourwire-index").partitionsToOffsetAndMetadata().get();
      return reader.endOffsets(partitions(reader, KafkaTopics.ENRICHED)).entrySet().stream()
          .allMatch(
              e ->
                  e.getValue() == 0
                      || (committed.containsKey(e.getKey())
                          && committed.get(e.getKey()).offset() == e.getValue()));
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  private static <V> List<V> read(KafkaClients kafka, KafkaTopic<V> topic) {
    List<V> values = new ArrayList<>();
    try (Consumer<String, byte[]> reader = kafka.reader("it", 1000)) {
      List<TopicPartition> partitions = partitions(reader, topic);
      reader.assign(partitions);
      reader.seekToBeginning(partitions);
      var ends = reader.endOffsets(partitions);
      while (partitions.stream().anyMatch(p -> reader.position(p) < ends.getOrDefault(p, 0L))) {
        reader
            .poll(Duration.ofMillis(100))
            .forEach(
                r -> {
                  V value = topic.read(r);
                  if (value != null) {
                    values.add(value);
                  }
                });
      }
    }
    return values;
  }

  private static List<TopicPartition> partitions(
      Consumer<String, byte[]> reader, KafkaTopic<?> topic) {
    return reader.partitionsFor(topic.name()).stream()
        .map(p -> new TopicPartition(p.topic(), p.partition()))
        .toList();
  }

  private static void await(BooleanSupplier condition) {
    Awaitility.await().atMost(PATIENCE).until(condition::getAsBoolean);
  }
}
