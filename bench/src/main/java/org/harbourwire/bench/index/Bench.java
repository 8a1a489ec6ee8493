package org.harbourwire.bench.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.harbourwire.contract.article.EnrichedArticle;
import org.harbourwire.contract.kafka.KafkaTopics;
import org.harbourwire.embedded.elasticsearch.ElasticsearchOptions;
import org.harbourwire.embedded.elasticsearch.SupervisedElasticsearch;
import org.harbourwire.embedded.kafka.EmbeddedBroker;
import org.harbourwire.kit.config.Secret;
import org.harbourwire.kit.kafka.KafkaClients;
import org.harbourwire.kit.kafka.KafkaConfig;
import org.harbourwire.kit.kafka.TopicSetup;
import org.harbourwire.store.ArticleStore;
import org.harbourwire.store.StoreConfig;

/// A broker in this process and an Elasticsearch with our plugin beside it, empty at first.
public final class Bench implements AutoCloseable {
  private static final String GROUP = "harbourwire-index";
  private static final Path SERVER = Path.of("embedded/target/elasticsearch");
  private static final Path PLUGIN = Path.of("analysis-plugin/target/harbourwire-analysis");

  private final EmbeddedBroker broker;
  private final SupervisedElasticsearch server;
  private final KafkaClients kafka;
  private final ArticleStore store;

  private Bench(EmbeddedBroker broker, SupervisedElasticsearch server) {
    this.broker = broker;
    this.server = server;
    this.kafka = new KafkaClients(KafkaConfig.local(broker.bootstrapServers(), null));
    this.store = new ArticleStore(storeConfig());
  }

  /// Starts both in a new folder; call it in the project's root, after a build.
  public static Bench start() {
    if (!Files.isDirectory(PLUGIN)) {
      throw new IllegalStateException("no plugin in " + PLUGIN + ": build the project first");
    }
    try {
      Path folder = Files.createTempDirectory("harbourwire-bench");
      // Elasticsearch may run as another user.
      folder.toFile().setExecutable(true, false);
      var options =
          ElasticsearchOptions.of(zip(), folder.resolve("store"))
              .withPlugin(PLUGIN.toAbsolutePath());
      Bench bench =
          new Bench(
              EmbeddedBroker.start(folder.resolve("broker")),
              SupervisedElasticsearch.start(options));
      TopicSetup.ensure(bench.kafka);
      bench.store.ensureIndex();
      return bench;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path zip() throws IOException {
    try (Stream<Path> files = Files.list(SERVER)) {
      return files.filter(f -> f.toString().endsWith(".zip")).findFirst().orElseThrow();
    }
  }

  /// Clients of the broker.
  public KafkaClients kafka() {
    return kafka;
  }

  /// The index.
  public ArticleStore store() {
    return store;
  }

  /// How to reach the index.
  public StoreConfig storeConfig() {
    return new StoreConfig(
        server.url().toString(),
        server.username(),
        new Secret(server.password()),
        StoreConfig.Analysis.PLUGIN);
  }

  /// `kill -9` of Elasticsearch, which comes back by itself.
  public void killElasticsearch() {
    server.kill();
  }

  /// The next index service reads articles from the beginning.
  public void forgetOffsets() throws InterruptedException {
    try (Admin admin = kafka.admin()) {
      admin.deleteConsumerGroups(List.of(GROUP)).all().get();
    } catch (ExecutionException e) {
      if (!(e.getCause() instanceof GroupIdNotFoundException)) {
        throw new IllegalStateException("offsets of " + GROUP + " cannot be removed", e);
      }
    }
  }

  /// Writes articles `0` to `count` to Kafka.
  public void publish(int count, Instant now) {
    try (Producer<String, byte[]> producer = kafka.producer("bench")) {
      for (int i = 0; i < count; i++) {
        send(producer, InventedNews.article(i, 1, now));
      }
      producer.flush();
    }
  }

  /// Writes one.
  public static void send(Producer<String, byte[]> producer, EnrichedArticle article) {
    String event = article.id() + "/" + article.revision();
    Future<?> _ = producer.send(KafkaTopics.ENRICHED.record(article.id(), article, event));
  }

  @Override
  public void close() {
    store.close();
    broker.close();
    server.close();
  }
}
