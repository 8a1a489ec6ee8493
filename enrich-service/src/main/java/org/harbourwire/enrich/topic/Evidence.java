package org.harbourwire.enrich.topic;

import org.harbourwire.contract.article.Span;

/// Words that speak for a topic.
///
/// @param span where they stand
/// @param phrase the phrase of the taxonomy that they are, or [#MEANING]
/// @param weight what they add to the score's sum
public record Evidence(Span span, String phrase, double weight) {
  /// In place of a phrase: the words are no phrase of the topic, but what they mean is near to it.
  public static final String MEANING = "(meaning)";
}
