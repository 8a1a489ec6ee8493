package org.harbourwire.alert.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.harbourwire.alert.Samples;
import org.harbourwire.alert.match.RuleIndex.IndexedRule;
import org.harbourwire.contract.alert.AlertRule;
import org.harbourwire.query.ParseOutcome;
import org.harbourwire.query.QueryParser;
import org.harbourwire.text.name.Tag;
import org.harbourwire.text.name.TagNames;
import org.junit.jupiter.api.Test;

class RuleIndexTest {
  private static final TagNames NAMES =
      new TagNames(
          Map.of(
              Tag.topic("ai"), List.of("economy", "經濟"), Tag.entity("acme"), List.of("drone lab")));
  private static final List<String> PARTS =
      List.of(
          "economy",
          "drone",
          "lab",
          "low-altitude",
          "start-ups",
          "\"delivery drone\"",
          "低空經濟",
          "无人机",
          "经济",
          "econ*",
          "低空*",
          "topic:ai",
          "topic:fintech",
          "entity:acme",
          "entity:\"drone lab\"",
          "lang:en",
          "lang:zh",
          "amount>5m",
          "source:harbour-daily",
          "after:2026-01-01",
          "*",
          "&");
  private static final List<String> WORDS =
      List.of(
          "economies",
          "drones",
          "a lab",
          "low altitude",
          "startup",
          "delivery drone",
          "低空经济",
          "無人機",
          "經濟",
          "公司");

  @Test
  void findsExactlyTheRulesThatAskingAllWouldFind() {
    Random random = new Random(7);
    List<IndexedRule> rules = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      rules.add(indexed("r" + i, randomQuery(random)));
    }
    RuleIndex index = new RuleIndex(rules);
    int met = 0;
    for (int i = 0; i < 100; i++) {
      ReadArticle article = randomArticle(random, i);
      List<String> expected =
          rules.stream()
              .filter(r -> r.matcher().matches(article))
              .map(r -> r.rule().id())
              .sorted()
              .toList();
      assertThat(index.matching(article)).extracting(AlertRule::id).isEqualTo(expected);
      met += expected.size();
    }
    assertThat(met).isBetween(1_000, 49_000);
  }

  @Test
  void asksOnlyRulesThatMayBeMet() {
    List<IndexedRule> rules = new ArrayList<>();
    for (int i = 0; i < 5_000; i++) {
      rules.add(indexed("r" + i, "company subject" + i + " -nothing"));
    }
    rules.add(indexed("t", "topic:ai company"));
    ReadArticle article =
        ReadArticle.of(Samples.article("a", "The company takes up subject42", null).get());
    assertThat(new RuleIndex(rules).candidates(article))
        .extracting(r -> r.rule().id())
        .containsExactly("r42");
  }

  private static IndexedRule indexed(String id, String query) {
    return switch (QueryParser.parse(query)) {
      case ParseOutcome.Parsed(var tree) -> IndexedRule.of(Samples.rule(id, query), tree, NAMES);
      case ParseOutcome.Faulty faulty -> throw new AssertionError(faulty.message());
    };
  }

  private static String randomQuery(Random random) {
    String left = (random.nextInt(4) == 0 ? "-" : "") + pick(PARTS, random);
    return switch (random.nextInt(4)) {
      case 0 -> left;
      case 1 -> left + " " + pick(PARTS, random);
      case 2 -> left + " OR " + pick(PARTS, random);
      default -> "(" + left + " OR " + pick(PARTS, random) + ") " + pick(PARTS, random);
    };
  }

  private static ReadArticle randomArticle(Random random, int i) {
    String title =
        Stream.generate(() -> pick(WORDS, random))
            .limit(random.nextInt(1, 4))
            .collect(Collectors.joining(" "));
    Samples article =
        Samples.article("a" + i, title, pick(WORDS, random))
            .withLanguage(pick(Arrays.asList("en", "zh-Hant"), random))
            .withTopic(pick(List.of("ai", "fintech", "health"), random), random.nextBoolean());
    return ReadArticle.of(
        (random.nextBoolean() ? article.withEntity("acme", "Acme", "Acme") : article).get());
  }

  private static String pick(List<String> from, Random random) {
    return from.get(random.nextInt(from.size()));
  }
}
