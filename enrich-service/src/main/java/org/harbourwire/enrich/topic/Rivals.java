package org.harbourwire.enrich.topic;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.harbourwire.enrich.vocabulary.Taxonomy;
import org.harbourwire.enrich.vocabulary.Topic;

/// Takes off from each topic where another one explains the article far better: the same words
/// speak for neighbouring fields, and a short article about one is seldom about all of them. What
/// two strong phrases bear out hardly suffers: an article may be about two fields. A topic's own
/// parents and children are no rivals.
final class Rivals {
  /// The share of a rival's excess over its threshold that is taken off.
  private static final double SHARE = 0.2;

  /// The most that is taken off a topic that two strong phrases bear out.
  private static final double FROM_BORNE_OUT = 0.3;

  /// The topics above each topic.
  private final Map<String, Set<String>> above = new HashMap<>();

  Rivals(Taxonomy taxonomy) {
    for (Topic topic : taxonomy.topics()) {
      above.put(
          topic.id(),
          taxonomy.ancestors(topic.id()).stream().map(Topic::id).collect(Collectors.toSet()));
    }
  }

  /// The decisions on a short article, each less what its strongest rival takes off.
  List<TopicDecision> weigh(Collection<TopicDecision> decisions) {
    return decisions.stream().map(one -> less(one, strongest(one, decisions))).toList();
  }

  private static TopicDecision less(TopicDecision one, double excess) {
    double takes = one.borneOut() ? Math.min(SHARE * excess, FROM_BORNE_OUT) : SHARE * excess;
    return excess == 0 ? one : one.with(one.sum() - takes, one.evidence());
  }

  private double strongest(TopicDecision one, Collection<TopicDecision> decisions) {
    double strongest = 0;
    for (TopicDecision other : decisions) {
      double excess = other.sum() - other.threshold();
      if (excess > strongest && !related(one.id(), other.id())) {
        strongest = excess;
      }
    }
    return strongest;
  }

  /// Whether one of the two topics is above the other, or they are one.
  boolean related(String one, String other) {
    return one.equals(other) || above(one, other) || above(other, one);
  }

  private boolean above(String higher, String lower) {
    return above.getOrDefault(lower, Set.of()).contains(higher);
  }
}
