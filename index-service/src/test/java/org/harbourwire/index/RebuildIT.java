package org.harbourwire.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.Producer;
import org.awaitility.Awaitility;
import org.harbourwire.contract.article.EnrichedArticle;
import org.harbourwire.contract.kafka.KafkaTopics;
import org.harbourwire.embedded.elasticsearch.ChildElasticsearch;
import org.harbourwire.embedded.kafka.EmbeddedBroker;
import org.harbourwire.kit.config.Secret;
import org.harbourwire.kit.kafka.KafkaClients;
import org.harbourwire.kit.kafka.KafkaConfig;
import org.harbourwire.kit.kafka.TopicReader;
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

/// A rebuild on real parts, killed in its middle and called again, while articles come, change and
/// go, and somebody searches all the time.
class RebuildIT {
  private static final int ARTICLES = 3_000;
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final String TEXT = "High water at the northern pier. ".repeat(60);

  private static final Pattern RECORDS = Pattern.compile("records=(\\d+), of=");
  private static final Pattern INDEX = Pattern.compile("index=(news-v1-[^,]+),");

  @TempDir Path folder;

  @Test
  void searchesTurnToTheNewIndexWithoutAGapThoughTheRebuildIsKilled() throws Exception {
    ChildElasticsearch server = RealElasticsearch.shared();
    StoreConfig config =
        new StoreConfig(
            server.url().toString(),
            server.username(),
            new Secret(server.password()),
            StoreConfig.Analysis.STANDARD);
    try (EmbeddedBroker broker = EmbeddedBroker.start(folder.resolve("broker"));
        ArticleStore store = new ArticleStore(config)) {
      KafkaClients kafka = new KafkaClients(KafkaConfig.local(broker.bootstrapServers(), "it"));
      TopicSetup.ensure(kafka);
      try (IndexApp app = new IndexApp(kafka, store, Clock.systemUTC());
          Producer<String, byte[]> producer = kafka.producer("it")) {
        app.start();
        IntStream.range(0, ARTICLES).forEach(i -> send(producer, sample(i)));
        await(() -> app.check().ok() && count(store) == ARTICLES);
        assertThat(store.next().serves()).isFalse();

        List<String> faults = new ArrayList<>();
        long searches;
        try (SteadySearch search = SteadySearch.of(store, ARTICLES - 1)) {
          long before = killedInItsMiddle(broker, config, kafka);
          send(producer, sample(0).revision(2));
          send(producer, sample(1).withdrawn());
          calledAgain(broker, config, producer, before);
          faults.addAll(search.faults());
          searches = search.searches();
        }

        assertThat(faults).isEmpty();
        assertThat(searches).isGreaterThan(20);
        assertThat(store.next().finish(false)).as("the old index was removed").isEmpty();
        await(() -> count(store) == ARTICLES + 1);
        holdsWhatKafkaHolds(kafka, store);
      }
    }
    SharedIndices indices = new SharedIndices(server);
    indices.remove(indices.searched());
  }

  private long killedInItsMiddle(EmbeddedBroker broker, StoreConfig config, KafkaClients kafka)
      throws Exception {
    Path log = folder.resolve("killed.log");
    Process first = RebuildProcess.start(broker.bootstrapServers(), config, log);
    try {
      await(() -> written(kafka) > 0);
    } finally {
      first.destroyForcibly().waitFor();
    }
    assertThat(Files.readString(log)).doesNotContain("Rebuilt[");
    long written = written(kafka);
    assertThat(written).isBetween(1L, ARTICLES - 1L);
    return written;
  }

  private void calledAgain(
      EmbeddedBroker broker, StoreConfig config, Producer<String, byte[]> producer, long before)
      throws Exception {
    Path log = folder.resolve("again.log");
    Process second = RebuildProcess.start(broker.bootstrapServers(), config, log);
    try {
      for (int i = 0; second.isAlive(); i++) {
        // One article that changes all the time, and two that are new.
        send(producer, sample(ARTICLES + i % 2).revision(1 + i));
        Thread.sleep(50);
      }
    } finally {
      second.destroyForcibly().waitFor();
    }
    String said = Files.readString(log);
    assertThat(said).contains("Rebuilt[index=" + index(folder.resolve("killed.log")), "refused=0");
    assertThat(RECORDS.matcher(said).results().map(r -> Long.valueOf(r.group(1))))
        .as("it goes on where the first one stood")
        .allMatch(records -> records == 0 || records >= before);
    assertThat(second.exitValue()).isZero();
  }

  private static void holdsWhatKafkaHolds(KafkaClients kafka, ArticleStore store) {
    SortedMap<String, EnrichedArticle> latest = TopicReader.latest(kafka, KafkaTopics.ENRICHED);
    assertThat(latest).hasSize(ARTICLES + 2);
    for (int i : List.of(0, 2, ARTICLES / 2, ARTICLES - 1, ARTICLES, ARTICLES + 1)) {
      String id = sample(i).id();
      assertThat(store.search().get(id)).as(id).contains(latest.get(id));
    }
    assertThat(store.search().get(sample(1).id()))
        .hasValueSatisfying(a -> assertThat(a.text()).isNull());
  }

  private static SampleArticle sample(int i) {
    return SampleArticle.of("tide-" + i, "Tide table " + i, TEXT);
  }

  private static void send(Producer<String, byte[]> producer, SampleArticle sample) {
    EnrichedArticle article = sample.article();
    Future<?> _ = producer.send(KafkaTopics.ENRICHED.record(article.id(), article, article.id()));
  }

  /// Records that a rebuild has acknowledged.
  private static long written(KafkaClients kafka) {
    try (Admin admin = kafka.admin()) {
      long written = 0;
      for (var group : admin.listGroups().all().get()) {
        if (group.groupId().startsWith("harbourwire-reindex-")) {
          written +=
              admin
                  .listConsumerGroupOffsets(group.groupId())
                  .partitionsToOffsetAndMetadata()
                  .get()
                  .values()
                  .stream()
                  .mapToLong(OffsetAndMetadata::offset)
                  .sum();
        }
      }
      return written;
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String index(Path log) throws IOException {
    Matcher index = INDEX.matcher(Files.readString(log));
    assertThat(index.find()).isTrue();
    return index.group(1);
  }

  private static long count(ArticleStore store) {
    try {
      var request = SearchRequest.first(0, Order.NEWEST);
      return store.search().search(new Query.Words("tide"), request).total();
    } catch (StoreUnavailable notYet) {
      return -1;
    }
  }

  private static void await(BooleanSupplier condition) {
    Awaitility.await().atMost(PATIENCE).until(condition::getAsBoolean);
  }
}
