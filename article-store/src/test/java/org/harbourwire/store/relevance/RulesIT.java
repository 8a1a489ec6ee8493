package org.harbourwire.store.relevance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.harbourwire.alert.match.Matcher;
import org.harbourwire.alert.match.ReadArticle;
import org.harbourwire.contract.article.EnrichedArticle;
import org.harbourwire.query.ParseOutcome;
import org.harbourwire.query.Query;
import org.harbourwire.query.QueryParser;
import org.harbourwire.query.QueryPrinter;
import org.harbourwire.store.search.Hit;
import org.harbourwire.store.search.SearchRequest;
import org.harbourwire.text.name.Tag;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// A rule made of a search alerts of what the search finds: each article is asked by the matcher of
/// the alert service and found by Elasticsearch, or neither.
class RulesIT {
  private static final int TOGETHER = 150;

  private static SearchedArticles articles;
  private static List<ReadArticle> read;

  @BeforeAll
  static void indexes() throws IOException {
    articles = new SearchedArticles();
    read = articles.all().stream().map(ReadArticle::of).toList();
  }

  @AfterAll
  static void closes() throws IOException {
    articles.close();
  }

  @Test
  void aRuleMadeOfASearchIsMetByWhatTheSearchFinds() {
    Set<String> queries = new LinkedHashSet<>(conditions());
    queries.addAll(together(List.copyOf(queries)));
    int some = 0;
    for (String text : queries) {
      Query query = parsed(text);
      Set<String> found = found(query);
      assertThat(met(parsed(QueryPrinter.print(query)))).as(text).isEqualTo(found);
      some += found.isEmpty() || found.size() == read.size() ? 0 : 1;
    }
    assertThat(some).as("queries that some articles meet").isGreaterThan(queries.size() / 2);
  }

  /// What readers look for; each name as words, as a field and taken away; beginnings of words.
  private static List<String> conditions() {
    List<String> conditions =
        new ArrayList<>(JudgedQuery.all().stream().map(JudgedQuery::text).toList());
    for (String line : Lines.of("names.txt")) {
      String[] parts = line.split(" \\| ", -1);
      conditions.add(parts[1] + ":" + parts[0]);
      for (String name : parts[2].split("; ", -1)) {
        conditions.add(name);
        conditions.add("-" + parts[1] + ":\"" + name + "\"");
      }
    }
    for (EnrichedArticle article : articles.all().subList(0, 30)) {
      String word = article.title().split("[ ，：、]", 2)[0];
      conditions.add(word.substring(0, Math.min(3, word.length())).strip() + "*");
    }
    conditions.addAll(
        List.of(
            "low-alt*",
            "data-cen*",
            "technologies*",
            "news*",
            "AI -AI",
            "lang:zh",
            "source:PRESS"));
    return conditions.stream().filter(c -> !c.matches("[^\\p{IsHan}]?[*]")).toList();
  }

  private static List<String> together(List<String> conditions) {
    Random random = new Random(8);
    List<String> together = new ArrayList<>();
    for (int i = 0; i < TOGETHER; i++) {
      String one = conditions.get(random.nextInt(conditions.size()));
      String other = conditions.get(random.nextInt(conditions.size()));
      together.add(
          switch (i % 4) {
            case 0 -> one + " OR " + other;
            case 1 -> "(" + one + ") -(" + other + ")";
            case 2 -> "-(" + one + " OR " + other + ")";
            default -> "(" + one + ") (" + other + ")";
          });
    }
    return together;
  }

  @Test
  void whatIsAskedForAndTakenAwayIsNothing() {
    for (String field :
        List.of("entity:HIB", "entity:海港創新局", "topic:半导体", "topic:Microelectronics")) {
      assertThat(found(parsed(field))).as(field).isNotEmpty();
      assertThat(found(parsed(field + " -" + field))).as(field).isEmpty();
    }
  }

  @Test
  void aTopicIsFoundByItsNamesInEveryScript() {
    Set<String> byId = found(parsed("topic:low-altitude-economy"));

    assertThat(byId).isNotEmpty();
    for (String name : List.of("低空經濟", "低空经济", "\"Low-altitude economy\"")) {
      assertThat(found(parsed("topic:" + name))).as(name).isEqualTo(byId);
    }
    assertThat(articles.names().nearestTopic("low-altitude-econmy"))
        .contains(Tag.topic("low-altitude-economy").id());
  }

  private static Query parsed(String text) {
    return switch (QueryParser.parse(text)) {
      case ParseOutcome.Parsed(Query query) -> query;
      case ParseOutcome.Faulty faulty -> throw new AssertionError(text + ": " + faulty.message());
    };
  }

  private static Set<String> met(Query rule) {
    Matcher matcher = Matcher.of(rule, articles.names());
    return read.stream()
        .filter(matcher::matches)
        .map(a -> a.article().id())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> found(Query query) {
    SearchRequest all = SearchRequest.first(read.size(), SearchRequest.Order.NEWEST);
    return articles.store().search().search(query, all).hits().stream()
        .map(Hit::id)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
