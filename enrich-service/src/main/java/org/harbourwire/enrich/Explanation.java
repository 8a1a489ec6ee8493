package org.harbourwire.enrich;

import java.util.List;
import java.util.Optional;
import org.harbourwire.contract.article.Enrichment;
import org.harbourwire.enrich.topic.TopicDecision;

/// An enrichment with its reasons.
///
/// @param enrichment what the event carries
/// @param decisions each topic of which it holds a phrase or the meaning, given or not, strongest
///   first
/// @param cut whether the text was longer than is read
public record Explanation(Enrichment enrichment, List<TopicDecision> decisions, boolean cut) {
  public Explanation {
    decisions = List.copyOf(decisions);
  }

  /// The topics that some words of the article suggest, given or not, strongest first.
  public List<TopicDecision> suggested() {
    return decisions.stream().filter(TopicDecision::suggested).toList();
  }

  /// What was decided on the topic `id`; nothing when no word of the article has to do with it.
  public Optional<TopicDecision> decision(String id) {
    return decisions.stream().filter(one -> one.id().equals(id)).findFirst();
  }
}
