package org.harbourwire.enrich.topic;

import org.harbourwire.contract.article.Span;
import org.harbourwire.enrich.phrase.Phrase;
import org.harbourwire.enrich.reading.FieldText;
import org.harbourwire.enrich.reading.Range;

/// A phrase of one topic where it stands in an article.
///
/// @param field where it was found
/// @param phrase the phrase of the taxonomy
/// @param role what it does for the topic
/// @param range its place in the field
record Found(FieldText field, Phrase phrase, Role role, Range range) {
  /// How it bears on the topic.
  TopicTagger.Kind kind() {
    return role.kind();
  }

  Span span() {
    return field.span(range);
  }

  /// Whether it is a phrase for the topic.
  boolean speaksFor() {
    return kind() == TopicTagger.Kind.STRONG || kind() == TopicTagger.Kind.WEAK;
  }

  /// Whether this phrase counts instead of `one`: it is wider ("generative AI" is not "AI" as
  /// well), or of two for the same words ("satellite" and "satellites") the stronger, else the
  /// first.
  boolean hides(Found one) {
    return speaksFor()
        && sameField(one)
        && range.contains(one.range)
        && (range.length() > one.range.length() || preferredTo(one));
  }

  boolean overlaps(Found other) {
    return sameField(other) && range.overlaps(other.range);
  }

  private boolean sameField(Found other) {
    return field.field() == other.field.field();
  }

  private boolean preferredTo(Found one) {
    if (!range.equals(one.range)) {
      return false;
    }
    int byKind = kind().compareTo(one.kind());
    int byKey = phrase.key().compareTo(one.phrase.key());
    return byKind < 0 || (byKind == 0 && byKey < 0);
  }
}
