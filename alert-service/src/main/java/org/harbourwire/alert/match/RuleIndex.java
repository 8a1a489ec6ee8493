package org.harbourwire.alert.match;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.harbourwire.contract.alert.AlertRule;
import org.harbourwire.query.Query;
import org.harbourwire.text.name.TagNames;

/// Rules found by what an article must have to meet them, so that an article is asked only by rules
/// that it may meet. Immutable.
public final class RuleIndex {
  private final Map<Trigger, List<IndexedRule>> byTrigger = new HashMap<>();
  private final List<IndexedRule> always = new ArrayList<>();

  /// A rule ready to be matched.
  record IndexedRule(
      AlertRule rule, Query query, Matcher matcher, Optional<Set<Trigger>> triggers) {
    static IndexedRule of(AlertRule rule, Query query, TagNames names) {
      return new IndexedRule(
          rule, query, Matcher.of(query, names), new Triggers(names).necessary(query));
    }
  }

  RuleIndex(Collection<IndexedRule> rules) {
    for (IndexedRule rule : rules) {
      rule.triggers()
          .ifPresentOrElse(
              set ->
                  set.forEach(t -> byTrigger.computeIfAbsent(t, _ -> new ArrayList<>()).add(rule)),
              () -> always.add(rule));
    }
  }

  /// The rules that `article` meets, by id.
  public List<AlertRule> matching(ReadArticle article) {
    return candidates(article).stream()
        .filter(r -> r.matcher().matches(article))
        .map(IndexedRule::rule)
        .sorted(Comparator.comparing(AlertRule::id))
        .toList();
  }

  Set<IndexedRule> candidates(ReadArticle article) {
    Set<IndexedRule> candidates = new LinkedHashSet<>(always);
    if (!byTrigger.isEmpty()) {
      Trigger.of(article).forEach(t -> candidates.addAll(byTrigger.getOrDefault(t, List.of())));
    }
    return candidates;
  }
}
