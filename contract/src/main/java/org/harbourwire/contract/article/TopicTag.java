package org.harbourwire.contract.article;

import java.util.List;

/// A topic that the article is about.
///
/// @param id the topic's id in the taxonomy
/// @param label its English label
/// @param score how strongly, from 0 to 1; the threshold is the taxonomy's
/// @param inherited true for the parent of a topic that was found, false for one found itself
/// @param evidence the words that caused it; empty when inherited
public record TopicTag(
    String id, String label, double score, boolean inherited, List<Span> evidence) {
  public TopicTag {
    evidence = List.copyOf(evidence);
  }
}
