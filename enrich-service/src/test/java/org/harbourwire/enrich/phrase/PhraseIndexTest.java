package org.harbourwire.enrich.phrase;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.harbourwire.enrich.reading.FieldText;
import org.harbourwire.enrich.reading.Reading;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhraseIndexTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "machine learning | Machine Learning at work | Machine Learning",
        "robot | two robots walked | robots",
        "robot | a robotic arm | -",
        "robot* | a robotic arm | robotic",
        "=AI | AI and PAID and ai | AI",
        "=AI | flight AI-101 | -",
        "=AI | 用AI寫稿 | AI",
        "start up | a start-up | start-up",
        "低空經濟 | 低空经济发展 | 低空经济",
        "GPU | ＧＰＵ短缺 | ＧＰＵ",
        "gene | general | -",
      })
  void findsWholeWordsWhateverTheirScriptWidthAndHyphens(
      String phrase, String text, String expected) {
    FieldText title = Reading.of(text, null).title();
    PhraseIndex<String> index =
        new PhraseIndex<>(List.of(new PhraseIndex.Entry<>(Phrase.parse(phrase), "it")));
    List<String> found = index.find(title).stream().map(hit -> title.words(hit.range())).toList();
    assertThat(found).isEqualTo(expected.equals("-") ? List.of() : Arrays.asList(expected));
  }
}
