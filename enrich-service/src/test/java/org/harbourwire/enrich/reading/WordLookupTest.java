package org.harbourwire.enrich.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Looking words up at a place of a text.
class WordLookupTest {
  private static final WordSet OFFICES = WordSet.of("局", "局長", "副局長");

  @Test
  void theLongestWordThatBeginsAtAPlaceCounts() {
    assertThat(OFFICES.longestAt("教育局長說", 2)).isEqualTo(2);
    assertThat(OFFICES.startsAt("教育局長說", 1)).isFalse();
    assertThat(OFFICES.startsAt("教育局", 3)).isFalse();
    assertThat(OFFICES.startsAt("教育局", -1)).isFalse();
  }

  @Test
  void aWordThatBeginsBeforeTheLimitDoesNotEndThere() {
    assertThat(OFFICES.endsAt("副局長", 0, 3)).isTrue();
    assertThat(OFFICES.endsAt("副局長", 1, 3)).isTrue();
    assertThat(OFFICES.endsAt("副局長", 2, 3)).isFalse();
    assertThat(OFFICES.endsAt("副局長", 0, 4)).isFalse();
  }

  @Test
  void charactersThatShareALowByteAreToldApart() {
    WordSet words = WordSet.of("\u4e2d", "a");
    assertThat(words.within("\u4f2d\u0161")).isFalse();
    assertThat(words.within("x\u4e2d")).isTrue();
    assertThat(words.within("x\u4e2d", 0, 1)).isFalse();
  }

  @Test
  void aLexiconKnowsItsWordsInPlaceAndNoOthers() {
    Map<String, Integer> numbered = new HashMap<>();
    for (int i = 0; i < 5_000; i++) {
      numbered.put("w" + i, i);
    }
    // Two words of one hash.
    numbered.put("Aa", 5_000);
    numbered.put("BB", 5_001);
    Lexicon lexicon = new Lexicon(numbered);
    numbered.forEach(
        (word, number) ->
            assertThat(lexicon.number("-" + word + "-", 1, word.length() + 1)).isEqualTo(number));
    assertThat(lexicon.number("w5000")).isEqualTo(Lexicon.NONE);
    assertThat(lexicon.number("C#")).isEqualTo(Lexicon.NONE);
    assertThat(new Lexicon(Map.of()).number("w")).isEqualTo(Lexicon.NONE);
  }

  @Test
  void charactersOfEachCornerOfThePlaneAreFound() {
    CharacterSet set = CharacterSet.of("\u0000?@\uffff");
    assertThat(set.has('\u0000')).isTrue();
    assertThat(set.has('\uffff')).isTrue();
    assertThat(set.has('\u007f')).isFalse();
    assertThat(set.next("ab?c", 0)).isEqualTo(2);
    assertThat(set.past("??c", 0)).isEqualTo(2);
    assertThat(set.before("a??", 3)).isEqualTo(1);
    assertThat(set.at("?", 1)).isFalse();
  }
}
