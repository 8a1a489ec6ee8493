package org.harbourwire.enrich.topic;

import java.util.Collection;
import java.util.List;
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

  private final Taxonomy taxonomy;

  Rivals(Taxonomy taxonomy) {
    this.taxonomy = taxonomy;
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
    return decisions.stream()
        .filter(other -> !related(one.id(), other.id()))
        .mapToDouble(other -> other.sum() - other.threshold())
        .filter(excess -> excess > 0)
        .max()
        .orElse(0);
  }

  /// Whether one of the two topics is above the other, or they are one.
  boolean related(String one, String other) {
    return one.equals(other) || above(one, other) || above(other, one);
  }

  private boolean above(String higher, String lower) {
    return taxonomy.ancestors(lower).stream().map(Topic::id).anyMatch(higher::equals);
  }
}
