package org.harbourwire.alert.match;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.function.Predicate;
import org.harbourwire.text.analysis.Phrase;
import org.harbourwire.text.analysis.WordBeginning;

/// Conditions on the words of an article, as search has them.
final class PhraseConditions {
  private PhraseConditions() {}

  /// Articles that hold `words` one after the other; none if there is no letter or digit in them.
  static Predicate<ReadArticle> phrase(String words) {
    Phrase phrase = Phrase.of(words);
    return article -> article.contains(phrase);
  }

  /// Articles that hold a word beginning so.
  static Predicate<ReadArticle> prefix(String typed) {
    return switch (WordBeginning.of(typed)) {
      case WordBeginning.Characters(String text) -> phrase(text);
      case WordBeginning.Letters(String folded, String text) ->
          phrase(text).or(article -> !beginning(article.terms(), folded).isEmpty());
      case WordBeginning.Compound(String text) -> {
        Phrase phrase = Phrase.of(text);
        yield article -> article.contains(completed(phrase, article.terms()));
      }
    };
  }

  /// `phrase` with its last term as it may go on in an article of these terms.
  private static Phrase completed(Phrase phrase, NavigableSet<String> terms) {
    List<List<Phrase.Term>> sequences = new ArrayList<>();
    for (List<Phrase.Term> sequence : phrase.alternatives()) {
      Phrase.Term last = sequence.getLast();
      for (String term : beginning(terms, last.text())) {
        List<Phrase.Term> whole = new ArrayList<>(sequence.subList(0, sequence.size() - 1));
        whole.add(new Phrase.Term(term, last.distance()));
        sequences.add(whole);
      }
    }
    return new Phrase(sequences);
  }

  private static NavigableSet<String> beginning(NavigableSet<String> terms, String with) {
    return terms.subSet(with, true, with + Character.MAX_VALUE, true);
  }
}
