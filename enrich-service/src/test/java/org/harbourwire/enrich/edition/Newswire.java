package org.harbourwire.enrich.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.awaitility.Awaitility;
import org.harbourwire.contract.article.Article;
import org.harbourwire.contract.article.EnrichedArticle;
import org.harbourwire.contract.kafka.KafkaTopics;
import org.harbourwire.contract.vocabulary.VocabularyKind;
import org.harbourwire.embedded.kafka.EmbeddedBroker;
import org.harbourwire.enrich.vocabulary.Vocabulary;
import org.harbourwire.kit.kafka.KafkaClients;
import org.harbourwire.kit.kafka.KafkaConfig;
import org.harbourwire.kit.kafka.TopicReader;
import org.jspecify.annotations.NullMarked;

/// A real broker on which articles come and vocabularies are applied.
@NullMarked
final class Newswire implements AutoCloseable {
  static final Duration WITHIN = Duration.ofMinutes(2);

  private final EmbeddedBroker broker;
  private final KafkaClients kafka;
  private final EditionPublisher publisher;
  private final Producer<String, byte[]> producer;
  private final AtomicInteger sent = new AtomicInteger();

  Newswire(Path folder) {
    broker = EmbeddedBroker.start(folder);
    kafka = new KafkaClients(KafkaConfig.local(broker.bootstrapServers(), "one"));
    publisher = new EditionPublisher(kafka, Clock.systemUTC());
    producer = kafka.producer("articles");
  }

  String servers() {
    return broker.bootstrapServers();
  }

  KafkaClients kafka() {
    return kafka;
  }

  EditionPublisher publisher() {
    return publisher;
  }

  /// How many articles were sent.
  int sent() {
    return sent.get();
  }

  void publish(Vocabulary vocabulary) {
    Set<VocabularyKind> own =
        vocabulary.equals(Birds.SHIPPED) ? Set.of() : Set.of(VocabularyKind.TAXONOMY);
    publisher.publish(publisher.read(), vocabulary, own);
  }

  /// Sends articles until one comes out that was enriched with this vocabulary.
  void awaitVersion(Vocabulary vocabulary) {
    String wanted = vocabulary.taxonomy().version();
    int from = sent.get();
    Awaitility.await()
        .atMost(WITHIN)
        .pollInterval(Duration.ofMillis(300))
        .until(
            () -> {
              send();
              return enriched().stream()
                  .anyMatch(a -> Birds.number(a) > from && Birds.version(a).equals(wanted));
            });
  }

  /// Sends the next article.
  void send() throws Exception {
    Article article = Birds.article(sent.incrementAndGet());
    send(KafkaTopics.ARTICLES.record(article.id(), article, article.id()));
  }

  void send(ProducerRecord<String, byte[]> record) throws Exception {
    producer.send(record).get();
  }

  /// What was enriched, all that was committed of it, by the articles' numbers.
  List<EnrichedArticle> enriched() {
    List<EnrichedArticle> all = new ArrayList<>();
    TopicReader.readAll(
        kafka,
        KafkaTopics.ENRICHED,
        record -> all.add(Objects.requireNonNull(KafkaTopics.ENRICHED.read(record))));
    all.sort(Comparator.comparingInt(Birds::number));
    return all;
  }

  /// Articles that come as fast as the broker takes them, until it is closed.
  Flow flow() {
    return new Flow();
  }

  @Override
  public void close() {
    producer.close();
    broker.close();
  }

  /// A stream of articles.
  final class Flow implements AutoCloseable {
    private final AtomicBoolean stopped = new AtomicBoolean();
    private final AtomicBoolean failed = new AtomicBoolean();
    private final Thread thread = Thread.ofPlatform().start(this::run);

    private void run() {
      try {
        while (!stopped.get()) {
          send();
          Thread.sleep(10);
        }
      } catch (Exception e) {
        failed.set(true);
      }
    }

    @Override
    public void close() {
      stopped.set(true);
      Awaitility.await().atMost(WITHIN).until(() -> !thread.isAlive());
      assertThat(failed).isFalse();
    }
  }
}
