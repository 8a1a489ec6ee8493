package org.harbourwire.enrich.topic;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.harbourwire.contract.article.Objection;
import org.harbourwire.contract.article.Objection.Reason;
import org.harbourwire.contract.article.Span;
import org.harbourwire.contract.vocabulary.VocabularyKind;
import org.harbourwire.enrich.Enricher;
import org.harbourwire.enrich.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Each rule that keeps words from making a topic is told with the words and its weight.
class ObjectionsTest {
  private static final String BIRDS =
      """
      topics:
        - id: birds
          label: {en: Birds, zh-Hant: 鳥, zh-Hans: 鸟}
          strong: [lark, nest ~ egg/chick]
          not: [lark mirror]
          against: [cannon]
      """;
  private static final Enricher ENRICHER =
      new Enricher(
          Vocabulary.shipped()
              .with(VocabularyKind.TAXONOMY, "birds.yaml", BIRDS.getBytes(StandardCharsets.UTF_8)));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The lark mirror was sold at noon. | FIXED_PHRASE | lark | lark mirror | 1.1",
        "She sings like a lark at noon. | ASIDE | lark | | 1.1",
        "The nest of cables was cleared at noon. | ALONE | nest | egg, chick | 1.1",
        "The lark flew off when the cannon fired. | AGAINST | cannon | | 1.5",
      })
  void namesTheWordsAndWhatTheyAreAPartOf(
      String text, Reason reason, String words, @Nullable String other, double takes) {
    assertThat(objections("At the pier", text))
        .filteredOn(objection -> objection.reason() == reason)
        .singleElement()
        .satisfies(
            objection -> {
              assertThat(objection.words()).extracting(Span::text).isEqualTo(words);
              assertThat(objection.other()).isEqualTo(other);
              assertThat(objection.takes()).isEqualTo(takes);
            });
  }

  @Test
  void aHeadlineThatTheTextDoesNotBearOutLosesAShare() {
    String text = "The ferry left at noon and came back at dusk with nobody aboard but the crew.";
    assertThat(objections("Lark at the pier", text))
        .containsExactly(new Objection(Reason.ONLY_IN_HEADLINE, 0.42, null, null));
  }

  @Test
  void aMentionInOneLateSentenceLosesAShare() {
    String text = "The ferry left at noon. It came back at dusk. Nobody was aboard. A lark sang.";
    assertThat(objections("At the pier", text))
        .extracting(Objection::reason)
        .containsExactly(Reason.ONE_SENTENCE);
  }

  private static List<Objection> objections(String title, String text) {
    return ENRICHER.explain(title, text, "en").decision("birds").orElseThrow().objections();
  }
}
