package org.harbourwire.text.analysis;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import org.harbourwire.text.fold.Folding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokensTest {
  private static final String ALPHABET =
      "aZé'’-–.,s19  \n香港經济の々カー한글𠮷😀\u00ad\u200b\u0301\ud842ＡHK$";

  /// Terms with `+n` for a step other than 1 and `~n` for a span other than 1.
  private static String show(List<Token> tokens) {
    StringBuilder shown = new StringBuilder();
    int position = -1;
    for (Token token : tokens) {
      int step = token.position() - position;
      position = token.position();
      shown.append(shown.isEmpty() ? "" : " ").append(token.term());
      shown.append(step == 1 ? "" : "+" + step).append(token.span() == 1 ? "" : "~" + token.span());
    }
    return shown.toString();
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          Economies growing           | economy grow
          the company's plans         | the company plan
          companies’ grants           | company grant
          O'Brien                     | obrien
          low-altitude                | low lowaltitude+0 lowaltitude altitude+0
          state-of-the-art            | state of the art
          end-to-end tests            | end endtoend+0 to end test
          fin‑tech’s                  | fin fintech+0 fintech tech+0
          economy—which               | economy which
          2024-2026                   | 2024 2026
          COVID-19                    | covid covid19+0 covid19 19+0
          HK$1.2 billion              | hk 1.2 billion
          1,200,000.50 and 1,2        | 1200000.50 and 1 2
          26PR103                     | 26pr103
          U.S. and S.A.R.             | us and sar
          news.gov.hk                 | news gov hk
          Node.js                     | node js
          R&D in 5G                   | r d in 5g
          Web3.0 發展                  | web3.0 发 发展+0~2 展
          AI晶片                       | ai 晶 晶片+0~2 片
          ＡＩ晶片                      | ai 晶 晶片+0~2 片
          低空，經濟                    | 低 低空+0~2 空 经 经济+0~2 济
          カメラのＡＩ                   | カメラ の ai
          한국어 뉴스                   | 한국어 뉴스
          café                        | cafe
          𠮷野                         | 𠮷 𠮷野+0~2 野
          """,
      delimiter = '|',
      quoteCharacter = '\0')
  void cutsATextIntoTerms(String text, String terms) {
    assertThat(show(Tokens.ofText(text))).isEqualTo(terms);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          低空經濟          | 低空 空经 经济
          港               | 港
          港 澳            | 港 澳
          晶片AI           | 晶片 片 ai
          AI晶片           | ai 晶片
          第5屆            | 第 5 届
          low-altitude    | low lowaltitude+0~2 altitude
          經濟，港 start-up | 经济 济 港 start startup+0~2 up
          """,
      delimiter = '|',
      quoteCharacter = '\0')
  void asksForAsFewTermsAsAreExact(String query, String terms) {
    assertThat(show(Tokens.ofQuery(query))).isEqualTo(terms);
  }

  @Test
  void pointsAtTheWordsThemselves() {
    String text = "The company’s ‘low-altitude’ plan: 低空經濟，HK$1,200 Economies";
    assertThat(Tokens.ofText(text).stream().map(t -> text.substring(t.start(), t.end())))
        .containsExactly(
            "The",
            "company",
            "low",
            "low-altitude",
            "low-altitude",
            "altitude",
            "plan",
            "低",
            "低空",
            "空",
            "空經",
            "經",
            "經濟",
            "濟",
            "HK",
            "1,200",
            "Economies");
  }

  @Test
  void ignoresWhatCannotBeSeen() {
    assertThat(show(Tokens.ofText("eco\u00adnomy 低\u200b空 cafe\u0301")))
        .isEqualTo("economy 低 低空+0~2 空 cafe");
  }

  @Test
  void findsNothingInNothing() {
    assertThat(Tokens.ofText("")).isEmpty();
    assertThat(Tokens.ofText(" …！😀\u00ad ")).isEmpty();
    assertThat(Tokens.ofQuery("。")).isEmpty();
  }

  @Test
  void cutsARunThatIsNoWord() {
    assertThat(Tokens.ofText("x".repeat(1000)))
        .hasSize(4)
        .allSatisfy(token -> assertThat(token.term()).hasSizeLessThanOrEqualTo(256));
  }

  @Test
  void readsATextLongerThanItsBuffer() {
    assertThat(Tokens.ofText("word ".repeat(20_000))).hasSize(20_000);
  }

  @Test
  void keepsOrderAndBoundsInRandomText() {
    Random random = new Random(5);
    for (int round = 0; round < 2000; round++) {
      String text = randomText(random);
      for (List<Token> tokens : List.of(Tokens.ofText(text), Tokens.ofQuery(text))) {
        int start = 0;
        int position = -1;
        for (Token token : tokens) {
          assertThat(token.start()).as(text).isGreaterThanOrEqualTo(start);
          assertThat(token.end())
              .as(text)
              .isGreaterThan(token.start())
              .isLessThanOrEqualTo(text.length());
          assertThat(token.position()).as(text).isGreaterThanOrEqualTo(position);
          start = token.start();
          position = token.position();
        }
      }
    }
  }

  @Test
  void analysesFoldedTextTheSameWay() {
    Random random = new Random(6);
    for (int round = 0; round < 2000; round++) {
      // A dash and a hyphen fold to the same and are told apart on purpose.
      String text = randomText(random).replace('–', '-');
      assertThat(Tokens.ofText(Folding.fold(text))).as(text).isEqualTo(Tokens.ofText(text));
    }
  }

  @Test
  void hasTheSamePositionsInTextAndQuery() {
    Random random = new Random(7);
    for (int round = 0; round < 2000; round++) {
      String text = randomText(random);
      String terms =
          Tokens.ofText(text).stream()
              .map(t -> t.term() + "@" + t.position())
              .collect(joining(" ", " ", " "));
      assertThat(Tokens.ofQuery(text))
          .as(text)
          .allSatisfy(t -> assertThat(terms).contains(" " + t.term() + "@" + t.position() + " "));
    }
  }

  @Test
  void refusesATokenThatCannotStand() {
    assertThatThrownBy(() -> new Token("a", 3, 2, 0, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("3-2");
  }

  private static String randomText(Random random) {
    StringBuilder text = new StringBuilder();
    int length = random.nextInt(30);
    for (int i = 0; i < length; i++) {
      text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return text.toString();
  }
}
