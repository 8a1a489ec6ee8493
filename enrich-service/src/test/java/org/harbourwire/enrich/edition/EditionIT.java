package org.harbourwire.enrich.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
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
import org.harbourwire.contract.article.ArticleStatus;
import org.harbourwire.contract.article.EnrichedArticle;
import org.harbourwire.contract.article.PublishedPrecision;
import org.harbourwire.contract.article.RevisionCause;
import org.harbourwire.contract.article.TopicTag;
import org.harbourwire.contract.kafka.KafkaTopics;
import org.harbourwire.contract.source.SourceRef;
import org.harbourwire.contract.source.Usage;
import org.harbourwire.contract.vocabulary.VocabularyFile;
import org.harbourwire.contract.vocabulary.VocabularyKind;
import org.harbourwire.contract.vocabulary.VocabularyManifest;
import org.harbourwire.contract.vocabulary.VocabularyPart;
import org.harbourwire.embedded.kafka.EmbeddedBroker;
import org.harbourwire.enrich.EnrichApp;
import org.harbourwire.enrich.vocabulary.Vocabulary;
import org.harbourwire.kit.kafka.KafkaClients;
import org.harbourwire.kit.kafka.KafkaConfig;
import org.harbourwire.kit.kafka.TopicReader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What an operator applies while articles flow, over a real broker.
class EditionIT {
  private static final Duration WITHIN = Duration.ofMinutes(2);
  private static final Instant NOON = Instant.parse("2026-01-05T04:00:00Z");
  private static final Vocabulary SHIPPED = Vocabulary.shipped();

  @TempDir private Path dir;
  private EmbeddedBroker broker;
  private KafkaClients kafka;
  private EditionPublisher publisher;
  private Producer<String, byte[]> articles;
  private final AtomicInteger sent = new AtomicInteger();

  @BeforeEach
  void open() {
    broker = EmbeddedBroker.start(dir.resolve("kafka"));
    kafka = new KafkaClients(KafkaConfig.local(broker.bootstrapServers(), "one"));
    publisher = new EditionPublisher(kafka, Clock.systemUTC());
    articles = kafka.producer("articles");
  }

  @AfterEach
  void close() {
    articles.close();
    broker.close();
  }

  @Test
  void runningEnrichersTurnToWhatIsAppliedAsAWholeAndARestartedOneBeginsWithIt() throws Exception {
    Vocabulary larks = vocabulary("lark");
    Vocabulary wrens = vocabulary("wren");
    try (EnrichApp app = started()) {
      awaitVersion(SHIPPED);
      try (Flow flow = new Flow()) {
        publish(larks);
        awaitVersion(larks);
        publish(wrens);
        awaitVersion(wrens);
        flow.check();
      }
      VocabularyManifest first = publisher.read().manifests().getLast();
      publisher.again(publisher.read(), first);
      awaitVersion(larks);
      assertThat(app.check().detail()).contains("edition 3 of ", "gazetteer ", "(as shipped)");
    }
    for (EnrichedArticle article : enriched()) {
      assertThat(topics(article)).as(article.versions().taxonomy()).isEqualTo(expected(article));
    }
    int before = enriched().size();
    try (EnrichApp app = started()) {
      assertThat(app.check().ok()).isTrue();
      send();
      awaitVersion(larks);
    }
    assertThat(enriched().subList(before, enriched().size()))
        .allSatisfy(a -> assertThat(version(a)).isEqualTo(larks.taxonomy().version()));
  }

  @Test
  void aBrokenEditionIsToldAndNeverUsedNorWhenItIsRestarted() throws Exception {
    Vocabulary larks = vocabulary("lark");
    try (EnrichApp app = started()) {
      publish(larks);
      awaitVersion(larks);
      halfWritten(vocabulary("wren"));
      Awaitility.await()
          .atMost(WITHIN)
          .until(() -> app.check().detail().contains("edition 2 cannot be used: the taxonomy"));
      assertThat(app.check().ok()).isTrue();
      send();
      awaitVersion(larks);
    }
    try (EnrichApp app = started()) {
      assertThat(app.check().detail()).contains("edition 1 of ", "edition 2 cannot be used");
      publish(SHIPPED);
      awaitVersion(SHIPPED);
      assertThat(app.check().detail()).contains("edition 3 of ").doesNotContain("cannot be used");
    }
  }

  @Test
  void asManyEditionsStayAsOneGoesBackTo() {
    try (EnrichApp app = started()) {
      assertThat(app.check().ok()).isTrue();
    }
    for (int i = 0; i < EditionPublisher.KEPT + 2; i++) {
      publish(vocabulary("lark" + i));
    }
    assertThat(publisher.read().manifests())
        .hasSize(EditionPublisher.KEPT)
        .first()
        .returns(EditionPublisher.KEPT + 2, VocabularyManifest::number);
  }

  private EnrichApp started() {
    EnrichApp app = new EnrichApp(kafka, dir.resolve("state"), Clock.systemUTC());
    app.start();
    return app;
  }

  private void publish(Vocabulary vocabulary) {
    Set<VocabularyKind> own =
        vocabulary.equals(SHIPPED) ? Set.of() : Set.of(VocabularyKind.TAXONOMY);
    publisher.publish(publisher.read(), vocabulary, own);
  }

  /// As a writer would leave it that broke all rules: a manifest before its parts.
  private void halfWritten(Vocabulary vocabulary) throws Exception {
    String text = vocabulary.taxonomy().text() + "# " + "x".repeat(VocabularyPart.LONGEST_TEXT);
    VocabularyFile file = FileParts.describe(VocabularyKind.TAXONOMY, "half", text);
    VocabularyManifest manifest = new VocabularyManifest(2, NOON, List.of(file));
    send(KafkaTopics.VOCABULARY.record(manifest.key(), manifest, "half"));
    VocabularyPart part = FileParts.cut(text).getFirst();
    send(KafkaTopics.VOCABULARY_PARTS.record(file.partKey(1), part, "half"));
  }

  /// Sends articles until one comes out that was enriched with this vocabulary.
  private void awaitVersion(Vocabulary vocabulary) {
    String wanted = vocabulary.taxonomy().version();
    int from = sent.get();
    Awaitility.await()
        .atMost(WITHIN)
        .pollInterval(Duration.ofMillis(300))
        .until(
            () -> {
              send();
              return enriched().stream()
                  .anyMatch(a -> number(a) > from && version(a).equals(wanted));
            });
  }

  private void send() throws Exception {
    Article article = article("a" + sent.incrementAndGet());
    send(KafkaTopics.ARTICLES.record(article.id(), article, article.id()));
  }

  private void send(ProducerRecord<String, byte[]> record) throws Exception {
    articles.send(record).get();
  }

  private List<EnrichedArticle> enriched() {
    List<EnrichedArticle> all = new ArrayList<>();
    TopicReader.readAll(
        kafka,
        KafkaTopics.ENRICHED,
        record -> all.add(Objects.requireNonNull(KafkaTopics.ENRICHED.read(record))));
    all.sort(Comparator.comparingInt(EditionIT::number));
    return all;
  }

  private static int number(EnrichedArticle article) {
    return Integer.parseInt(article.id().substring(1));
  }

  private static String version(EnrichedArticle article) {
    return article.versions().taxonomy();
  }

  private static List<String> topics(EnrichedArticle article) {
    return article.topics().stream().map(TopicTag::id).toList();
  }

  /// Its tags are those of the version that it carries: nothing of two is mixed.
  private static List<String> expected(EnrichedArticle article) {
    if (version(article).equals(vocabulary("lark").taxonomy().version())) {
      return List.of("of-lark");
    }
    return version(article).equals(vocabulary("wren").taxonomy().version())
        ? List.of("of-wren")
        : List.of();
  }

  private static Vocabulary vocabulary(String word) {
    String yaml =
        "topics: [{id: of-%s, label: {en: Birds, zh-Hant: 鳥, zh-Hans: 鸟}, strong: [%s]}]"
            .formatted(word, word);
    return SHIPPED.with(
        VocabularyKind.TAXONOMY, "birds.yaml", yaml.getBytes(StandardCharsets.UTF_8));
  }

  /// Articles that come as fast as the broker takes them, while the vocabulary is switched.
  private final class Flow implements AutoCloseable {
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

    void check() {
      assertThat(failed).isFalse();
    }

    @Override
    public void close() {
      stopped.set(true);
      Awaitility.await().atMost(WITHIN).until(() -> !thread.isAlive());
    }
  }

  private static Article article(String id) {
    String url = "https://birds.example/" + id;
    return new Article(
        id,
        1,
        RevisionCause.PUBLISHER,
        false,
        ArticleStatus.LIVE,
        url,
        url,
        new SourceRef("s", "Source", null, null, Usage.FULL_TEXT_INTERNAL),
        "A lark and a wren",
        "The lark sang at dawn, and the wren at noon, above the pier.",
        false,
        "en",
        List.of(),
        NOON.atOffset(ZoneOffset.UTC),
        PublishedPrecision.SECOND,
        null,
        NOON,
        NOON,
        "text/html",
        List.of(),
        List.of(),
        "hash",
        false);
  }
}
