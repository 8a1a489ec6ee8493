package org.harbourwire.text.analysis;

import org.harbourwire.text.fold.Folding;

/// What a reader means who types the beginning of a word and a star.
public sealed interface WordBeginning {

  /// Chinese is cut into pairs, so that no term is longer: what holds these characters one after
  /// the other.
  record Characters(String text) implements WordBeginning {}

  /// A term that begins so before it is stemmed, or the word itself.
  ///
  /// @param folded how the term begins
  /// @param text the word as typed
  record Letters(String folded, String text) implements WordBeginning {}

  /// Several terms one after the other, of which the last begins so: `low-alt*`.
  record Compound(String text) implements WordBeginning {}

  /// Reads what stands before the star.
  static WordBeginning of(String typed) {
    String folded = Folding.fold(typed);
    if (folded.codePoints().anyMatch(Character::isIdeographic)) {
      return new Characters(typed);
    }
    boolean several = Tokens.ofQuery(typed).stream().anyMatch(t -> t.position() > 0);
    return several ? new Compound(typed) : new Letters(folded, typed);
  }
}
