package org.harbourwire.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.harbourwire.query.ParseOutcome.Faulty;
import org.harbourwire.query.ParseOutcome.Parsed;
import org.harbourwire.query.Query.After;
import org.harbourwire.query.Query.All;
import org.harbourwire.query.Query.AmountOver;
import org.harbourwire.query.Query.And;
import org.harbourwire.query.Query.Before;
import org.harbourwire.query.Query.Entity;
import org.harbourwire.query.Query.Language;
import org.harbourwire.query.Query.Not;
import org.harbourwire.query.Query.Or;
import org.harbourwire.query.Query.Phrase;
import org.harbourwire.query.Query.Prefix;
import org.harbourwire.query.Query.SourceIs;
import org.harbourwire.query.Query.Topic;
import org.harbourwire.query.Query.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryParserTest {
  @Test
  void neighbouringWordsAreOneConditionOfSeveralTerms() {
    assertThat(parsed("  fintech \t licence　sandbox "))
        .isEqualTo(new Words("fintech licence sandbox"));
    assertThat(new Words("fintech licence").terms()).containsExactly("fintech", "licence");
  }

  @Test
  void aTopicThatIsNotThereIsAFaultThatNamesTheNearest() {
    KnownTopics topics = id -> id.equals("ai") ? Optional.empty() : Optional.of("ai");
    ParseOutcome faulty = QueryParser.parse("drone -topic:ia", topics);

    assertThat(QueryParser.parse("drone -topic:AI", topics)).isInstanceOf(Parsed.class);
    assertThat(((Faulty) faulty).message())
        .isEqualTo("“ia” at character 14 is no topic; the nearest is topic:ai");
  }

  @Test
  void anAddressIsWordsAndARegionStandsForItsCharacters() {
    assertThat(parsed("https://www.example.org/a"))
        .isEqualTo(new Words("https://www.example.org/a"));
    assertThat(parsed("lang:zh-HK")).isEqualTo(parsed("lang:zh-Hant"));
    assertThat(parsed("lang:zh-cn")).isEqualTo(new Language("zh-Hans"));
  }

  @Test
  void aQueryHoldsSoManyConditionsAndNoMore() {
    String most = "a ".repeat(QueryParser.MAX_TERMS);

    assertThat(QueryParser.parse(most)).isInstanceOf(Parsed.class);
    assertThat(((Faulty) QueryParser.parse(most + "b")).reason()).isEqualTo(FaultReason.TOO_MANY);
  }

  @Test
  void orBindsLessThanNeighbourhood() {
    assertThat(parsed("a OR b \"c d\""))
        .isEqualTo(
            new Or(List.of(new Words("a"), new And(List.of(new Words("b"), new Phrase("c d"))))));
  }

  @Test
  void bracketsGroup() {
    assertThat(parsed("(a OR b) topic:ai"))
        .isEqualTo(
            new And(List.of(new Or(List.of(new Words("a"), new Words("b"))), new Topic("ai"))));
  }

  @Test
  void andIsWhatNeighbourhoodMeansAnyway() {
    assertThat(parsed("a AND topic:ai")).isEqualTo(parsed("a topic:ai"));
    assertThat(parsed("a AND b")).isEqualTo(new Words("a b"));
  }

  @Test
  void dashAndNotNegateWhatFollows() {
    assertThat(parsed("a -b")).isEqualTo(new And(List.of(new Words("a"), new Not(new Words("b")))));
    assertThat(parsed("NOT (a b)")).isEqualTo(new Not(new Words("a b")));
    assertThat(parsed("-NOT a")).isEqualTo(new Words("a"));
    assertThat(parsed("-topic:ai")).isEqualTo(new Not(new Topic("ai")));
  }

  @Test
  void dashInsideOrBesideWordsIsNoNegation() {
    assertThat(parsed("low-altitude - economy")).isEqualTo(new Words("low-altitude - economy"));
  }

  @Test
  void chineseWithoutSpacesIsOneTerm() {
    assertThat(parsed("低空經濟")).isEqualTo(new Words("低空經濟"));
  }

  @Test
  void cornerQuotationMarksInRunningChineseMakeAPhrase() {
    assertThat(parsed("推動「低空經濟」發展"))
        .isEqualTo(new And(List.of(new Words("推動"), new Phrase("低空經濟"), new Words("發展"))));
  }

  @Test
  void fullWidthPunctuationStandsForItsAsciiForm() {
    assertThat(parsed("（ａ OR　“b c”） －ｔｏｐｉｃ：ai ａｍｏｕｎｔ＞５億"))
        .isEqualTo(parsed("(ａ OR \"b c\") -topic:ai amount>500000000"));
  }

  @Test
  void chineseListMarksSeparateTerms() {
    assertThat(parsed("人工智能、區塊鏈，芯片")).isEqualTo(new Words("人工智能 區塊鏈 芯片"));
  }

  @Test
  void starAtTheEndOfAWordMakesAPrefix() {
    assertThat(parsed("econom*")).isEqualTo(new Prefix("econom"));
    assertThat(parsed("低＊")).isEqualTo(new Prefix("低"));
  }

  @Test
  void nothingAndALoneStarMeanAllArticles() {
    assertThat(List.of(parsed(""), parsed(" 、"), parsed("*"), parsed("* *"), parsed("a OR *")))
        .containsOnly(new All());
  }

  @Test
  void fieldsTakeBareAndQuotedValuesInAnyCase() {
    assertThat(parsed("Topic:AI entity:\"Harbour Robotics\" source: info-gov LANG:ZH-HANT"))
        .isEqualTo(
            new And(
                List.of(
                    new Topic("ai"),
                    new Entity("Harbour Robotics"),
                    new SourceIs("info-gov"),
                    new Language("zh-Hant"))));
    assertThat(parsed("entity:「港灣機械人」")).isEqualTo(new Entity("港灣機械人"));
  }

  @Test
  void aLanguageIncludesItsVariants() {
    assertThat(new Language("zh").includes("zh-Hans")).isTrue();
    assertThat(new Language("zh-Hant").includes("zh-Hans")).isFalse();
    assertThat(new Language("en").includes("eng")).isFalse();
  }

  @Test
  void daysMayBeMonthsAndYearsAndBeginInHongKong() {
    assertThat(parsed("after:2026-01-05 before:2026/2"))
        .isEqualTo(
            new And(
                List.of(
                    new After(LocalDate.of(2026, 1, 5)), new Before(LocalDate.of(2026, 2, 1)))));
    assertThat(new After(LocalDate.of(2026, 1, 5)).from())
        .isEqualTo(Instant.parse("2026-01-04T16:00:00Z"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "amount>500 | 500 |",
        "amount>1.5bn | 1500000000 |",
        "amount>1,250,000 | 1250000 |",
        "amount>HK$20m | 20000000 | HKD",
        "amount>\"US$1.2 billion\" | 1200000000 | USD",
        "amount>rmb3億 | 300000000 | CNY",
        "amount>EUR0.5 | 0.5 | EUR"
      })
  void amountsHaveUnitsAndCurrencies(String text, BigDecimal value, String currency) {
    assertThat(parsed(text)).isEqualTo(new AmountOver(value, currency));
  }

  @ParameterizedTest
  @ValueSource(strings = {"10:30", "AI:", "ratio 3:1", "AI:芯片", "a>b", "標題：內容", "\\topics:ai"})
  void aColonAloneMakesNoField(String text) {
    assertThat(parsed(text)).isInstanceOf(Words.class);
  }

  @Test
  void backslashTakesTheMeaningFromTheNextCharacter() {
    assertThat(parsed("\\-a \\OR b\\* \\(c\\)")).isEqualTo(new Words("-a OR b* (c)"));
    assertThat(parsed("\"say \\\"yes\\\"\"")).isEqualTo(new Phrase("say \"yes\""));
    assertThat(parsed("a\\")).isEqualTo(new Words("a\\"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "drone \"low alt | 6 | the quotation mark at character 7 is not closed",
        "𠮷 「低空 | 3 | the quotation mark at character 3 is not closed",
        "a」 | 1 | the quotation mark at character 2 closes nothing",
        "\"\" | 0 | the quotation marks at character 1 hold nothing",
        "(a OR b | 0 | the bracket at character 1 is not closed",
        "(( | 1 | the bracket at character 2 is not closed",
        "a) b | 1 | the bracket at character 2 closes nothing",
        ") | 0 | the bracket at character 1 closes nothing",
        "a () | 2 | the bracket at character 3 holds nothing",
        "OR a | 0 | OR at character 1 has nothing before it",
        "a OR | 2 | OR at character 3 has nothing after it",
        "(a AND) | 3 | AND at character 4 has nothing after it",
        "a OR AND b | 5 | AND at character 6 has nothing before it",
        "a NOT | 2 | NOT at character 3 has nothing after it",
        "topic: | 0 | the field “topic” at character 1 has no value",
        "(topic:) | 1 | the field “topic” at character 2 has no value",
        "ab* b*c | 5 | the star at character 6 must stand at the end of a word",
        "a*b | 1 | the star at character 2 must stand at the end of a word",
        "x* | 1 | the star at character 2 needs at least two letters before it",
        "\"a b\"* | 5 | the star at character 6 must stand at the end of a word, not of a phrase",
        "topic:ai* | 8 | the star at character 9 must stand at the end of a word, not of a value",
        "lang:中文 | 5 | “中文” at character 6 is not a language such as en, zh-Hant or zh-Hans",
        "after:soon | 6 | “soon” at character 7 is not a day such as 2026-11-22",
        "after:2026-02-30 | 6 | “2026-02-30” at character 7 is not a day of the calendar",
        "amount>lots | 7 | “lots” at character 8 is not an amount such as 500m, HKD1.2bn or 3億",
        "amount>$5 | 7 | “$5” at character 8 is not an amount such as 500m, HKD1.2bn or 3億",
      })
  void faultsSayWhatIsWrongAndWhere(String text, int position, String message) {
    assertThat(fault(text).message()).isEqualTo(message);
    assertThat(fault(text).position()).isEqualTo(position);
  }

  @Test
  void anUnknownFieldIsAFaultThatNamesTheKnownOnes() {
    assertThat(QueryParser.parse("topics:ai"))
        .isInstanceOfSatisfying(
            Faulty.class,
            f ->
                assertThat(f.message())
                    .startsWith("“topics” at character 1 is no field")
                    .contains("topic:, entity:, source:, lang:, after:, before: and amount>"));
  }

  @Test
  void lengthIsLimited() {
    assertThat(QueryParser.parse("a".repeat(QueryParser.MAX_LENGTH))).isInstanceOf(Parsed.class);
    assertThat(fault("a".repeat(QueryParser.MAX_LENGTH + 1)).message())
        .isEqualTo("the text at character 2001 is beyond the limit of 2000 characters");
  }

  @Test
  void depthIsLimited() {
    int deep = QueryParser.MAX_DEPTH;
    assertThat(parsed("(".repeat(deep) + "a" + ")".repeat(deep))).isEqualTo(new Words("a"));
    assertThat(fault("(".repeat(deep + 1) + "a" + ")".repeat(deep + 1)).message())
        .isEqualTo("the condition at character 34 lies too deep in brackets and negations");
    assertThat(QueryParser.parse("-".repeat(1_000) + "a")).isInstanceOf(Faulty.class);
  }

  @Test
  void whatWasTypedIsToldAsItWasTyped() {
    assertThat(fault("lang:{2}{0}").message()).startsWith("“{2}{0}” at character 6 is not");
  }

  private static Faulty fault(String text) {
    return switch (QueryParser.parse(text)) {
      case Parsed parsed -> throw new AssertionError(parsed);
      case Faulty faulty -> faulty;
    };
  }

  private static Query parsed(String text) {
    return switch (QueryParser.parse(text)) {
      case Parsed(Query query) -> query;
      case Faulty faulty -> throw new AssertionError(faulty.message());
    };
  }
}
