package org.harbourwire.enrich;

import java.util.List;
import org.harbourwire.contract.article.Enrichment;
import org.harbourwire.enrich.topic.TopicDecision;

/// An enrichment with its reasons.
///
/// @param enrichment what the event carries
/// @param decisions each topic that some words suggest, given or not, strongest first
/// @param cut whether the text was longer than is read
public record Explanation(Enrichment enrichment, List<TopicDecision> decisions, boolean cut) {
  public Explanation {
    decisions = List.copyOf(decisions);
  }
}
