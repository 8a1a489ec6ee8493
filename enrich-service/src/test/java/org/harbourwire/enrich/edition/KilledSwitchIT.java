package org.harbourwire.enrich.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.harbourwire.contract.article.EnrichedArticle;
import org.harbourwire.enrich.vocabulary.Vocabulary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `kill -9` of an enricher while the vocabulary is switched and articles flow.
class KilledSwitchIT {
  /// More on demand: after each one Kafka waits some ten seconds for who was killed.
  private static final int KILLS = Integer.getInteger("kills", 2);

  private static final long SEED = 20261123;
  private static final int WITHIN_MILLIS = 900;

  @TempDir private Path dir;

  @Test
  void everyArticleComesOutOnceAndWithOneVocabularyAsAWhole() throws Exception {
    List<Vocabulary> both = List.of(Birds.vocabulary("lark"), Birds.vocabulary("wren"));
    Random random = new Random(SEED);
    try (Newswire wire = new Newswire(dir.resolve("kafka"))) {
      EnricherInstance instance = EnricherInstance.start(wire.servers(), dir);
      try (Newswire.Flow flow = wire.flow()) {
        assertThat(flow).isNotNull();
        wire.awaitVersion(Birds.SHIPPED);
        for (int kill = 0; kill < KILLS; kill++) {
          Vocabulary next = both.get(kill % both.size());
          wire.publish(next);
          // Before it has read the edition, while it reads it, after it has turned to it.
          Thread.sleep(random.nextInt(WITHIN_MILLIS));
          instance.close();
          instance = EnricherInstance.start(wire.servers(), dir);
          wire.awaitVersion(next);
        }
      }
      Awaitility.await().atMost(Newswire.WITHIN).until(() -> wire.enriched().size() >= wire.sent());
      instance.close();
      List<EnrichedArticle> all = wire.enriched();
      assertThat(all)
          .as("none lost, none twice")
          .extracting(Birds::number)
          .containsExactlyElementsOf(IntStream.rangeClosed(1, wire.sent()).boxed().toList());
      assertThat(all)
          .allSatisfy(one -> assertThat(Birds.topics(one)).isEqualTo(Birds.expected(one)));
      assertThat(all).extracting(Birds::version).contains(versions(both));
    }
  }

  private static String[] versions(List<Vocabulary> vocabularies) {
    return vocabularies.stream().map(v -> v.taxonomy().version()).toArray(String[]::new);
  }
}
