package org.harbourwire.text.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhraseTest {
  private static List<String> found(String words, String text) {
    return AnalysedText.of(text).find(Phrase.of(words)).stream()
        .map(hit -> text.substring(hit.start(), hit.end()))
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          低空经济              | 發展低空經濟，          | 低空經濟
          低空經濟              | 发展低空经济。          | 低空经济
          港                   | 香港的港口             | 港;港
          economies            | The Economy grows   | Economy
          low altitude economy | a low-altitude economy | low-altitude economy
          low-altitude economy | a low altitude economy | low altitude economy
          start-up             | startups            | startups
          startup              | start-ups           | start-ups
          startup ecosystem    | start-up ecosystems | start-up ecosystems
          AI startup           | AI start-ups        | AI start-ups
          AI start-up          | AI startups         | AI startups
          start-up fund        | a startup fund      | startup fund
          AI start-up firm     | AI start-up firms   | AI start-up firms
          AI晶片               | 新ＡＩ 晶片           | ＡＩ 晶片
          晶片AI               | 晶片 AI              | 晶片 AI
          晶片 start-up 公司    | 晶片start-up公司     | 晶片start-up公司
          US                   | U.S.                | U.S
          1200                 | HK$1,200            | 1,200
          company              | a company’s board   | company
          web3.0 发展           | Web3.0 發展          | Web3.0 發展
          """,
      delimiter = '|')
  void findsWhatAReaderMeans(String words, String text, String hits) {
    assertThat(found(words, text)).containsExactly(hits.split(";"));
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          低空经济        | 低空，經濟
          低空经济        | 低空域经济
          经济           | 经常救济
          晶片AI         | 片AI
          晶片AI         | 晶片的AI
          AI startup    | AI for startups
          university    | universe
          altitude low  | low altitude
          """,
      delimiter = '|')
  void findsNothingElse(String words, String text) {
    assertThat(found(words, text)).isEmpty();
  }

  @Test
  void findsOverlappingHitsInOrder() {
    assertThat(AnalysedText.of("港港港").find(Phrase.of("港港")))
        .containsExactly(new Hit(0, 2), new Hit(1, 3));
  }

  @Test
  void findsNothingForAPhraseWithoutWords() {
    Phrase empty = Phrase.of(" …");
    assertThat(empty.isEmpty()).isTrue();
    assertThat(AnalysedText.of("text …").contains(empty)).isFalse();
  }

  @Test
  void staysSmallWithManyHyphens() {
    assertThat(Phrase.of("a-b ".repeat(30)).alternatives()).hasSizeLessThanOrEqualTo(16);
  }
}
