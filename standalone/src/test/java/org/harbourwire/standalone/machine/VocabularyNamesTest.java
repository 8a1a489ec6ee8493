package org.harbourwire.standalone.machine;

import static org.assertj.core.api.Assertions.assertThat;

import org.harbourwire.enrich.vocabulary.Vocabulary;
import org.harbourwire.text.name.Tag;
import org.harbourwire.text.name.TagNames;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What words of a search mean, by the vocabulary that ships.
class VocabularyNamesTest {
  private static final TagNames NAMES = VocabularyNames.of(Vocabulary.shipped());

  @ParameterizedTest
  @CsvSource({
    "AI, ai",
    "artificial intelligence, ai",
    "人工智能, ai",
    "blockchain, web3",
    "区块链, web3",
    "low altitude economy, low-altitude-economy",
    "低空经济, low-altitude-economy",
    "stablecoin, stablecoins-tokenisation"
  })
  void aTopicIsCalledByItsLabelInEveryLanguage(String words, String topic) {
    assertThat(NAMES.called(words)).contains(Tag.topic(topic));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Airport Authority", "機管局", "机管局", "AAHK"})
  void anEntityIsCalledByEachOfItsNames(String words) {
    assertThat(NAMES.called(words)).containsExactly(Tag.entity("airport-authority-hong-kong"));
  }

  /// "ABB ~ robot/electric" needs a word beside it; "Life and health technology" is one thing.
  @ParameterizedTest
  @ValueSource(strings = {"ABB", "Life", "market", "政策", "…"})
  void whatIsNoNameByItselfMeansNothing(String words) {
    assertThat(NAMES.called(words)).isEmpty();
  }
}
