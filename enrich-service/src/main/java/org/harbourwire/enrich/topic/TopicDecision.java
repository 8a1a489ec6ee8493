package org.harbourwire.enrich.topic;

import java.util.List;
import org.harbourwire.contract.article.Span;

/// Why an article got a topic, or did not although some of its words suggest it.
///
/// @param id the topic
/// @param label its English label
/// @param sum the weights of the evidence, less what speaks against it
/// @param threshold the sum from which the topic is given
/// @param evidence the words for it, strongest first
/// @param vetoes the words against it
/// @param ignored words that would be evidence but stand inside a name or a fixed phrase that means
///   something else
public record TopicDecision(
    String id,
    String label,
    double sum,
    double threshold,
    List<Evidence> evidence,
    List<Span> vetoes,
    List<Span> ignored) {
  public TopicDecision {
    evidence = List.copyOf(evidence);
    vetoes = List.copyOf(vetoes);
    ignored = List.copyOf(ignored);
  }

  /// Whether the article is about it.
  public boolean given() {
    return sum >= threshold;
  }

  /// The same with another sum and evidence.
  TopicDecision with(double newSum, List<Evidence> newEvidence) {
    return new TopicDecision(id, label, newSum, threshold, newEvidence, vetoes, ignored);
  }

  /// The evidence that is a phrase of the taxonomy.
  public List<Evidence> phrases() {
    return evidence.stream().filter(one -> !one.phrase().equals(Evidence.MEANING)).toList();
  }

  /// The sum as a number between 0 and 1 that is one half at the threshold.
  public double score() {
    double positive = Math.max(0, sum);
    return Math.round(1000 * positive / (positive + threshold)) / 1000.0;
  }
}
