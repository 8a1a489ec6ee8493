package org.harbourwire.text.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// A text made ready to be asked for many phrases: a small index of its own.
public final class AnalysedText {
  private final Map<String, List<Token>> occurrences;

  private AnalysedText(Map<String, List<Token>> occurrences) {
    this.occurrences = occurrences;
  }

  /// Analyses the text once.
  public static AnalysedText of(String text) {
    Map<String, List<Token>> occurrences = new HashMap<>();
    for (Token token : Tokens.ofText(text)) {
      occurrences.computeIfAbsent(token.term(), term -> new ArrayList<>(2)).add(token);
    }
    return new AnalysedText(occurrences);
  }

  /// Whether the phrase occurs.
  public boolean contains(Phrase phrase) {
    return !find(phrase).isEmpty();
  }

  /// Where the phrase occurs, in order; empty for an empty phrase.
  public List<Hit> find(Phrase phrase) {
    SortedSet<Hit> hits = new TreeSet<>();
    for (List<Phrase.Term> sequence : phrase.alternatives()) {
      for (Token first : occurrences(sequence.getFirst())) {
        Hit hit = follow(sequence, first);
        if (hit != null) {
          hits.add(hit);
        }
      }
    }
    return List.copyOf(hits);
  }

  private @Nullable Hit follow(List<Phrase.Term> sequence, Token first) {
    int end = first.end();
    for (Phrase.Term term : sequence.subList(1, sequence.size())) {
      Token next = at(term, first.position() + term.distance());
      if (next == null) {
        return null;
      }
      end = Math.max(end, next.end());
    }
    return new Hit(first.start(), end);
  }

  private @Nullable Token at(Phrase.Term term, int position) {
    List<Token> tokens = occurrences(term);
    int low = 0;
    int high = tokens.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int here = tokens.get(middle).position();
      if (here == position) {
        return tokens.get(middle);
      }
      if (here < position) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return null;
  }

  private List<Token> occurrences(Phrase.Term term) {
    return occurrences.getOrDefault(term.text(), List.of());
  }
}
