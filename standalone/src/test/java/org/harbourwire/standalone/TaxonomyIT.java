package org.harbourwire.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.Producer;
import org.harbourwire.contract.article.Article;
import org.harbourwire.contract.article.ArticleStatus;
import org.harbourwire.contract.article.PublishedPrecision;
import org.harbourwire.contract.article.RevisionCause;
import org.harbourwire.contract.kafka.KafkaTopics;
import org.harbourwire.contract.source.SourceRef;
import org.harbourwire.contract.source.Usage;
import org.harbourwire.embedded.kafka.EmbeddedBroker;
import org.harbourwire.kit.kafka.KafkaClients;
import org.harbourwire.kit.kafka.KafkaConfig;
import org.harbourwire.kit.kafka.TopicSetup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An editor's day with the vocabulary, over a real broker; no enricher runs.
class TaxonomyIT {
  private static final Instant NOON = Instant.parse("2026-01-05T04:00:00Z");

  private @TempDir Path dir;
  private EmbeddedBroker broker;

  @BeforeEach
  void start() throws ExecutionException, InterruptedException {
    broker = EmbeddedBroker.start(dir.resolve("broker"));
    KafkaClients kafka = new KafkaClients(KafkaConfig.local(broker.bootstrapServers(), null));
    TopicSetup.ensure(kafka);
    try (Producer<String, byte[]> producer = kafka.producer("articles")) {
      for (Article a :
          List.of(
              article("a", 1, NOON, "A tin porter walks the pier"),
              article("b", 1, NOON.minusSeconds(60), "Rain at noon"),
              article("b", 2, NOON.minusSeconds(60), "Tin porter in the rain"),
              article("c", 1, NOON.minusSeconds(90), "Another tin porter"))) {
        producer.send(KafkaTopics.ARTICLES.record(a.id(), a, a.id())).get();
      }
    }
  }

  @AfterEach
  void stop() {
    broker.close();
  }

  @Test
  void anEditorComparesAppliesListsAndGoesBack() throws IOException {
    String draft = draft("tin porter");
    assertThat(taxonomy("list").out()).startsWith("In effect: nothing applied yet: taxonomy ");

    CommandLineRun diff = taxonomy("diff", draft, "--limit", "2");
    assertThat(diff.code()).isEqualTo(2);
    assertThat(diff.out())
        .contains("2 articles, of which 2 change", "Tin porter in the rain")
        .doesNotContain("Another tin porter");
    assertThat(taxonomy("diff", draft, "--since", "1 day").error())
        .contains("there is no article to compare by");

    CommandLineRun applied = taxonomy("apply", draft);
    assertThat(applied.error()).isEmpty();
    assertThat(applied.out())
        .startsWith("Applied edition 1 of ")
        .contains("(as shipped); running enrichers follow within seconds");
    assertThat(taxonomy("apply", draft).out()).startsWith("Nothing to do: this is in effect");
    assertThat(taxonomy("diff", draft).code()).as("it is in effect").isZero();
    String file =
        Files.writeString(dir.resolve("a.jsonl"), "{\"title\": \"A tin porter\"}\n").toString();
    assertThat(taxonomy("diff", draft, "--from-file", file).code()).as("in effect").isZero();
    assertThat(taxonomy("diff", draft, "--from-file", file, "--shipped").code())
        .as("nothing of it ships")
        .isEqualTo(2);

    assertThat(taxonomy("apply", draft("brass porter")).out()).startsWith("Applied edition 2 of ");
    assertThat(taxonomy("apply", "--edition", "1").out()).startsWith("Applied edition 3 of ");
    assertThat(taxonomy("diff", draft).code()).as("it is in effect again").isZero();
    assertThat(taxonomy("apply", "--shipped").out()).startsWith("Applied edition 4 of ");
    assertThat(taxonomy("list").out().lines().map(line -> line.split(" {2,}", -1)[0]))
        .containsExactly(
            taxonomy("list").out().lines().findFirst().orElseThrow(),
            "EDITION",
            "4",
            "3",
            "2",
            "1");
  }

  @Test
  void whatCannotBeAppliedIsRefusedBeforeAnythingIsWritten() throws IOException {
    String bad = Files.writeString(dir.resolve("bad.yaml"), "topics: []").toString();
    assertThat(taxonomy("apply", bad).error())
        .isEqualTo("harbourwire: " + bad + ": there are no topics in it");
    assertThat(taxonomy("apply", "--edition", "7").error())
        .isEqualTo("harbourwire: there is no edition 7; see taxonomy list");
    assertThat(taxonomy("apply").code()).isNotZero();
    assertThat(taxonomy("list").out()).startsWith("In effect: nothing applied yet");
  }

  private String draft(String phrase) throws IOException {
    String text =
        """
        extends: shipped
        topics:
          - id: porters
            parent: frontier-tech
            label: {en: Porters, zh-Hant: 腳夫, zh-Hans: 脚夫}
            strong: [%s]
        """
            .formatted(phrase);
    return Files.writeString(dir.resolve(phrase.replace(' ', '-') + ".yaml"), text).toString();
  }

  private CommandLineRun taxonomy(String... words) {
    List<String> line = new ArrayList<>(List.of("taxonomy"));
    line.addAll(List.of(words));
    line.addAll(List.of("--kafka", broker.bootstrapServers()));
    return CommandLineRun.of(line.toArray(String[]::new));
  }

  private static Article article(String id, int revision, Instant at, String title) {
    String url = "https://pier.example/" + id;
    return new Article(
        id,
        revision,
        RevisionCause.PUBLISHER,
        false,
        ArticleStatus.LIVE,
        url,
        url,
        new SourceRef("s", "Source", null, null, Usage.FULL_TEXT_INTERNAL),
        title,
        "It went on at noon.",
        false,
        "en",
        List.of(),
        at.atOffset(ZoneOffset.UTC),
        PublishedPrecision.SECOND,
        null,
        at,
        at,
        "text/html",
        List.of(),
        List.of(),
        "hash",
        false);
  }
}
