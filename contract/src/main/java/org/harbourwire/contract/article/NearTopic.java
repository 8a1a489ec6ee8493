package org.harbourwire.contract.article;

import java.util.List;

/// A topic that an article came near to and was not given.
///
/// @param id the topic's id in the taxonomy
/// @param label its English label
/// @param score how strongly, from 0 to 1; 0.5 would have been enough
/// @param evidence the words that speak for it, strongest first
/// @param objections what speaks against it or keeps words from speaking for it
public record NearTopic(
    String id, String label, double score, List<Span> evidence, List<Objection> objections) {
  public NearTopic {
    evidence = List.copyOf(evidence);
    objections = List.copyOf(objections);
  }
}
