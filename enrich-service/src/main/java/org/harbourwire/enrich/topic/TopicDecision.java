package org.harbourwire.enrich.topic;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.harbourwire.contract.article.Objection;
import org.harbourwire.contract.article.Objection.Reason;
import org.harbourwire.contract.article.Span;
import org.jspecify.annotations.Nullable;

/// Why an article got a topic, or did not.
///
/// @param id the topic
/// @param label its English label
/// @param sum the weights of the evidence, less what speaks against it
/// @param threshold the sum from which the topic is given
/// @param evidence the words for it, strongest first
/// @param objections what took weight off, in the order in which the rules are applied
public record TopicDecision(
    String id,
    String label,
    double sum,
    double threshold,
    List<Evidence> evidence,
    List<Objection> objections) {
  private static final Set<Reason> SILENCES =
      Set.of(Reason.FIXED_PHRASE, Reason.ASIDE, Reason.PERSON);

  public TopicDecision {
    evidence = List.copyOf(evidence);
    objections = List.copyOf(objections);
  }

  /// Whether the article is about it.
  public boolean given() {
    return sum >= threshold;
  }

  /// Whether any words of the article suggest it.
  public boolean suggested() {
    return !evidence.isEmpty() || !ignored().isEmpty();
  }

  /// The words against it.
  public List<Span> vetoes() {
    return words(Set.of(Reason.AGAINST));
  }

  /// Words that would be evidence but stand inside a name or a fixed phrase that means something
  /// else, or are said by the way.
  public List<Span> ignored() {
    return words(SILENCES);
  }

  private List<Span> words(Set<Reason> reasons) {
    return objections.stream()
        .filter(one -> reasons.contains(one.reason()))
        .map(Objection::words)
        .filter(Objects::nonNull)
        .toList();
  }

  /// The same with another sum and evidence.
  TopicDecision with(double newSum, List<Evidence> newEvidence) {
    return new TopicDecision(id, label, newSum, threshold, newEvidence, objections);
  }

  /// The same, telling what took weight off it since `before`, if anything did.
  ///
  /// @param other what the reason points at
  TopicDecision because(Reason reason, TopicDecision before, @Nullable String other) {
    if (sum >= before.sum) {
      return this;
    }
    List<Objection> all = new ArrayList<>(objections);
    all.add(objection(reason, before.sum - sum, null, other));
    return new TopicDecision(id, label, sum, threshold, evidence, all);
  }

  /// An objection with its weight to two places, as people read it.
  static Objection objection(
      Reason reason, double takes, @Nullable Span words, @Nullable String other) {
    return new Objection(reason, Math.round(100 * takes) / 100.0, words, other);
  }

  /// The evidence that is a phrase of the taxonomy.
  public List<Evidence> phrases() {
    return evidence.stream().filter(one -> !one.phrase().equals(Evidence.MEANING)).toList();
  }

  /// Whether all that speaks for it stands in one late sentence.
  boolean mention() {
    return objections.stream().anyMatch(one -> one.reason() == Reason.ONE_SENTENCE);
  }

  /// Whether two different strong phrases speak for it and no words against it.
  boolean borneOut() {
    return vetoes().isEmpty()
        && phrases().stream()
                .filter(one -> one.weight() > Weights.STRONGEST_WEAK)
                .map(Evidence::phrase)
                .distinct()
                .count()
            > 1;
  }

  /// The sum as a number between 0 and 1 that is one half at the threshold.
  public double score() {
    double positive = Math.max(0, sum);
    return Math.round(1000 * positive / (positive + threshold)) / 1000.0;
  }
}
