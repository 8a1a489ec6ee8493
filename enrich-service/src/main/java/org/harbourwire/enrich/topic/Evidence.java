package org.harbourwire.enrich.topic;

import org.harbourwire.contract.article.Span;

/// Words that speak for a topic.
///
/// @param span where they stand
/// @param phrase the phrase of the taxonomy that they are
/// @param weight what they add to the score's sum
public record Evidence(Span span, String phrase, double weight) {}
