package org.harbourwire.alert.match;

import java.util.List;
import org.harbourwire.query.Query;
import org.harbourwire.text.analysis.Phrase;

/// The words of a query as the analyser sees them.
final class Phrases {
  private Phrases() {}

  /// One phrase for each term; a term without a letter or digit is none.
  static List<Phrase> of(Query.Words words) {
    return words.terms().stream().map(Phrase::of).filter(p -> !p.isEmpty()).toList();
  }

  /// One phrase, or none if it has no letter or digit.
  static List<Phrase> of(String text) {
    Phrase phrase = Phrase.of(text);
    return phrase.isEmpty() ? List.of() : List.of(phrase);
  }
}
