package org.harbourwire.enrich.topic;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.harbourwire.contract.article.TopicTag;
import org.harbourwire.contract.vocabulary.VocabularyKind;
import org.harbourwire.enrich.Enricher;
import org.harbourwire.enrich.vocabulary.Vocabulary;
import org.junit.jupiter.api.Test;

/// What an operator adds to a topic that ships is stronger than what was learnt.
class OwnPhrasesTest {
  private static final String TITLE = "Brass porter at the fish market";
  private static final String TEXT =
      "The brass porter carried crabs to the stalls from dawn, and the hawkers cheered. Rain fell.";

  private static Enricher with(String phrases) {
    String yaml = "{extends: shipped, topics: [{id: robotics, %s}]}".formatted(phrases);
    return new Enricher(
        Vocabulary.shipped()
            .with(VocabularyKind.TAXONOMY, "own.yaml", yaml.getBytes(StandardCharsets.UTF_8)));
  }

  private static List<String> topics(Enricher enricher, String title, String text) {
    return enricher.enrich(title, text, null).topics().stream().map(TopicTag::id).toList();
  }

  @Test
  void anAddedPhraseInTheHeadlineSufficesInAnArticleThatSoundsLikeDailyLife() {
    assertThat(topics(Enricher.shipped(), TITLE, TEXT)).doesNotContain("robotics");
    assertThat(topics(with("strong: [brass porter]"), TITLE, TEXT)).contains("robotics");
  }

  @Test
  void oneThatIsWeakDoesNotSuffice() {
    assertThat(topics(with("weak: [brass porter]"), TITLE, TEXT)).doesNotContain("robotics");
  }

  @Test
  void noRivalTakesItOff() {
    String text =
        "A stablecoin issuer had a brass porter open the door on Monday. The blockchain, the tokens"
            + " and the custody of virtual assets are audited, and the crypto exchange that lists"
            + " them has a licence for stablecoins.";
    assertThat(topics(with("strong: [brass porter]"), "Stablecoin licensed", text))
        .contains("robotics", "stablecoins-tokenisation");
  }

  @Test
  void writtenWordsAgainstTheTopicStillCount() {
    assertThat(topics(with("strong: [brass porter], against: [crabs]"), TITLE, TEXT))
        .doesNotContain("robotics");
  }
}
