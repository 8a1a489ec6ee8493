package org.harbourwire.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.harbourwire.query.ParseOutcome.Faulty;
import org.harbourwire.query.ParseOutcome.Parsed;
import org.junit.jupiter.api.Test;

class QueryPrinterTest {
  private static final String ALPHABET = "abzAZ09低空經濟𠮷é -－(（)）\"“”「」『』:：>＞*＊\\＼、，；。　\t&'.";
  private static final List<String> TRICKY =
      List.of("OR", "NOT", "AND", "-", "\\", "topic:ai", "amount>5", "http://x.example/a?b=c", "*");

  @Test
  void randomTreesAreReadBackAsTheyWere() {
    Random random = new Random(20261122);
    for (int i = 0; i < 5_000; i++) {
      Query query = tree(random, 4);
      String text = QueryPrinter.print(query);
      if (text.length() <= QueryParser.MAX_LENGTH) {
        assertThat(QueryParser.parse(text)).as(text).isEqualTo(new Parsed(query));
      }
    }
  }

  @Test
  void randomTextIsReadOrRefusedWithAPlaceInIt() {
    Random random = new Random(42);
    int parsed = 0;
    for (int i = 0; i < 5_000; i++) {
      String typed = randomText(random, random.nextInt(30));
      switch (QueryParser.parse(typed)) {
        case Parsed(Query query) -> {
          parsed++;
          assertThat(QueryParser.parse(QueryPrinter.print(query)))
              .as(typed)
              .isEqualTo(new Parsed(query));
        }
        case Faulty faulty -> {
          assertThat(faulty.message()).contains("at character");
          assertThat(faulty.position()).as(typed).isBetween(0, typed.length());
        }
      }
    }
    assertThat(parsed).isGreaterThan(250);
  }

  @Test
  void canonicalTextIsWhatAPersonWouldType() {
    String typed = "（ Fintech　OR 「stable coin」） NOT(lang:EN) topic：WEB3 amount>HK$1.5bn";
    assertThat(QueryParser.parse(typed))
        .isInstanceOfSatisfying(
            Parsed.class,
            p ->
                assertThat(QueryPrinter.print(p.query()))
                    .isEqualTo(
                        "(Fintech OR \"stable coin\") -lang:en topic:web3 amount>HKD1500000000"));
  }

  private static Query tree(Random random, int depth) {
    if (depth == 0 || random.nextInt(3) == 0) {
      return leaf(random);
    }
    return switch (random.nextInt(5)) {
      case 0 -> Query.not(tree(random, depth - 1));
      case 1, 2 -> Query.or(trees(random, depth - 1));
      default -> Query.and(trees(random, depth - 1));
    };
  }

  private static List<Query> trees(Random random, int depth) {
    return Stream.generate(() -> tree(random, depth)).limit(1 + random.nextInt(3)).toList();
  }

  private static Query leaf(Random random) {
    return switch (random.nextInt(13)) {
      case 0 -> new Query.All();
      case 1 -> new Query.Phrase(text(random));
      case 2 -> new Query.Prefix("ab" + word(random));
      case 3 -> new Query.Topic(text(random));
      case 4 -> new Query.Entity(text(random));
      case 5 -> new Query.SourceIs(text(random));
      case 6 -> new Query.Language(random.nextBoolean() ? "zh-Hant" : "en");
      case 7 -> new Query.After(LocalDate.ofEpochDay(random.nextInt(30_000)));
      case 8 -> new Query.Before(LocalDate.ofEpochDay(random.nextInt(30_000)));
      case 9 ->
          new Query.AmountOver(
              BigDecimal.valueOf(random.nextLong(1_000_000_000_000L), random.nextInt(5)),
              random.nextBoolean() ? "HKD" : null);
      default -> new Query.Words(text(random));
    };
  }

  private static String text(Random random) {
    return random.nextInt(4) == 0
        ? TRICKY.get(random.nextInt(TRICKY.size()))
        : "x".repeat(random.nextInt(2)) + randomText(random, 10) + "y";
  }

  private static String word(Random random) {
    return randomText(random, 6).replaceAll("[\\s\\p{Z}]", "");
  }

  private static String randomText(Random random, int length) {
    int[] alphabet = ALPHABET.codePoints().toArray();
    return IntStream.range(0, length)
        .map(_ -> alphabet[random.nextInt(alphabet.length)])
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
