package org.harbourwire.enrich.cases;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.harbourwire.contract.article.Enrichment;
import org.harbourwire.contract.article.TopicTag;
import org.harbourwire.enrich.Enricher;
import org.jspecify.annotations.NullMarked;

/// How the enricher does on a file of cases: see `cases/README.md`.
@NullMarked
final class CaseScore {
  /// The coarse topic of a topic of the taxonomy; the others are not scored.
  private static final Map<String, String> COARSE =
      Map.of(
          "generative-ai", "ai",
          "virtual-assets", "web3",
          "stablecoins-tokenisation", "web3");

  private static final Set<String> UNSCORED =
      Set.of(
          "new-materials",
          "capital-markets",
          "research-commercialisation",
          "innovation-infrastructure",
          "innovation-policy",
          "enterprise-attraction",
          "international-collaboration",
          "rankings",
          "frontier-tech",
          "finance-investment",
          "ecosystem",
          "policy-region");

  final Tally topics = new Tally();
  final Tally amounts = new Tally();
  final Tally names = new Tally();
  final Map<String, Tally> topicsByGuard = new TreeMap<>();
  int traps;
  int trapped;
  int cases;
  int languages;

  /// Tags one case and counts what came of it.
  void add(Enricher enricher, JsonNode item) {
    Enrichment tags =
        enricher.enrich(item.path("title").asText(), item.path("text").asText(), null);
    Set<String> found =
        tags.topics().stream()
            .map(TopicTag::id)
            .filter(id -> !UNSCORED.contains(id))
            .map(id -> COARSE.getOrDefault(id, id))
            .collect(Collectors.toSet());
    Set<String> wanted = texts(item.path("topics"));
    Set<String> open = texts(item.path("may"));
    topics.add(wanted, open, found);
    topicsByGuard
        .computeIfAbsent(item.path("guards").asText(), guard -> new Tally())
        .add(wanted, open, found);
    for (String trap : texts(item.path("trap_for"))) {
      traps++;
      trapped += found.contains(trap) ? 1 : 0;
    }
    cases++;
    languages +=
        item.path("lang").asText().startsWith(tags.language()) || bilingual(item, tags) ? 1 : 0;
    amounts.add(sums(item.path("money")), sums(item.path("money_may")), sums(tags));
    addNames(item, tags);
  }

  private static boolean bilingual(JsonNode item, Enrichment tags) {
    return item.path("lang").asText().contains("+") && tags.language().matches("mul|zh-Hant|en");
  }

  /// Names count where the case lists all of them; a name is found when one of its forms is.
  private void addNames(JsonNode item, Enrichment tags) {
    if (item.has("ann_end")) {
      return;
    }
    Set<String> found = new HashSet<>();
    tags.entities().forEach(e -> e.mentions().forEach(m -> found.add(String.valueOf(m.text()))));
    for (JsonNode entity : item.path("entities")) {
      Set<String> forms = texts(entity.path("aliases"));
      forms.add(entity.path("text").asText());
      forms.retainAll(found);
      names.add(Set.of("name"), Set.of(), forms.isEmpty() ? Set.of() : Set.of("name"));
    }
  }

  private static Set<String> sums(Enrichment tags) {
    return tags.amounts().stream()
        .map(a -> sum(a.value(), a.currency()))
        .collect(Collectors.toSet());
  }

  private static Set<String> sums(JsonNode money) {
    return stream(money)
        .map(m -> sum(m.path("amount").decimalValue(), m.path("currency").asText()))
        .collect(Collectors.toSet());
  }

  private static String sum(BigDecimal value, String currency) {
    return value.stripTrailingZeros().toPlainString() + " " + currency;
  }

  private static Set<String> texts(JsonNode list) {
    return stream(list).map(JsonNode::asText).collect(Collectors.toCollection(HashSet::new));
  }

  private static java.util.stream.Stream<JsonNode> stream(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false);
  }

  @Override
  public String toString() {
    return String.format(
        "topics %s; traps %d/%d; language %d/%d; amounts %s; names found %.3f",
        topics, trapped, traps, languages, cases, amounts, names.recall());
  }
}
