package org.harbourwire.enrich.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.awaitility.Awaitility;
import org.harbourwire.contract.article.EnrichedArticle;
import org.harbourwire.contract.kafka.KafkaTopics;
import org.harbourwire.contract.vocabulary.VocabularyFile;
import org.harbourwire.contract.vocabulary.VocabularyKind;
import org.harbourwire.contract.vocabulary.VocabularyManifest;
import org.harbourwire.contract.vocabulary.VocabularyPart;
import org.harbourwire.enrich.EnrichApp;
import org.harbourwire.enrich.sample.Articles;
import org.harbourwire.enrich.vocabulary.Vocabulary;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What an operator applies while articles flow, over a real broker.
class EditionIT {
  @TempDir private Path dir;
  private Newswire wire;

  @BeforeEach
  void open() {
    wire = new Newswire(dir.resolve("kafka"));
  }

  @AfterEach
  void close() {
    wire.close();
  }

  @Test
  void runningEnrichersTurnToWhatIsAppliedAsAWholeAndARestartedOneBeginsWithIt() throws Exception {
    Vocabulary larks = Birds.vocabulary("lark");
    Vocabulary wrens = Birds.vocabulary("wren");
    try (EnrichApp app = started()) {
      wire.awaitVersion(Birds.SHIPPED);
      try (Newswire.Flow flow = wire.flow()) {
        assertThat(flow).isNotNull();
        wire.publish(larks);
        wire.awaitVersion(larks);
        wire.publish(wrens);
        wire.awaitVersion(wrens);
      }
      EditionTable table = wire.publisher().read();
      wire.publisher().again(table, table.manifests().getLast());
      wire.awaitVersion(larks);
      assertThat(app.check().detail()).contains("edition 3 of ", "gazetteer ", "(as shipped)");
    }
    List<EnrichedArticle> all = wire.enriched();
    assertThat(all).allSatisfy(one -> assertThat(Birds.topics(one)).isEqualTo(Birds.expected(one)));
    int before = all.size();
    try (EnrichApp app = started()) {
      assertThat(app.check().ok()).isTrue();
      wire.send();
      wire.awaitVersion(larks);
    }
    assertThat(wire.enriched())
        .filteredOn(article -> Birds.number(article) > before)
        .allSatisfy(a -> assertThat(Birds.version(a)).isEqualTo(larks.taxonomy().version()));
  }

  @Test
  void aBrokenEditionIsToldAndNeverUsedNorWhenItIsRestarted() throws Exception {
    Vocabulary larks = Birds.vocabulary("lark");
    try (EnrichApp app = started()) {
      wire.publish(larks);
      wire.awaitVersion(larks);
      halfWritten(Birds.vocabulary("wren"));
      Awaitility.await()
          .atMost(Newswire.WITHIN)
          .until(() -> app.check().detail().contains("edition 2 cannot be used: the taxonomy"));
      assertThat(app.check().ok()).isTrue();
      wire.send();
      wire.awaitVersion(larks);
    }
    try (EnrichApp app = started()) {
      assertThat(app.check().detail()).contains("edition 1 of ", "edition 2 cannot be used");
      wire.publish(Birds.SHIPPED);
      wire.awaitVersion(Birds.SHIPPED);
      assertThat(app.check().detail()).contains("edition 3 of ").doesNotContain("cannot be used");
    }
  }

  @Test
  void asManyEditionsStayAsOneGoesBackTo() {
    try (EnrichApp app = started()) {
      assertThat(app.check().ok()).isTrue();
    }
    for (int i = 0; i < EditionPublisher.KEPT + 2; i++) {
      wire.publish(Birds.vocabulary("lark" + i));
    }
    assertThat(wire.publisher().read().manifests())
        .hasSize(EditionPublisher.KEPT)
        .first()
        .returns(EditionPublisher.KEPT + 2, VocabularyManifest::number);
  }

  private EnrichApp started() {
    EnrichApp app = new EnrichApp(wire.kafka(), dir.resolve("state"), Clock.systemUTC());
    app.start();
    return app;
  }

  /// As a writer would leave it that broke all rules: a manifest before its parts.
  private void halfWritten(Vocabulary vocabulary) throws Exception {
    String text = vocabulary.taxonomy().text() + "# " + "x".repeat(VocabularyPart.LONGEST_TEXT);
    VocabularyFile file = FileParts.describe(VocabularyKind.TAXONOMY, "half", text);
    VocabularyManifest manifest = new VocabularyManifest(2, Articles.NOON, List.of(file));
    wire.send(KafkaTopics.VOCABULARY.record(manifest.key(), manifest, "half"));
    VocabularyPart part = FileParts.cut(text).getFirst();
    wire.send(KafkaTopics.VOCABULARY_PARTS.record(file.partKey(1), part, "half"));
  }
}
