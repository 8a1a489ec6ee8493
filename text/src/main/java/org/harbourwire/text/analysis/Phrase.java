package org.harbourwire.text.analysis;

import java.util.ArrayList;
import java.util.List;

/// Words that must follow each other, as a reader types them: `low-altitude economy`, `AI晶片`, one
/// word, one character. What it matches in an {@link AnalysedText} is what the index's
/// `match_phrase` matches.
///
/// @param alternatives the sequences of terms any of which will do; more than one if there are
///   hyphens, none if there is nothing to search for
public record Phrase(List<List<Term>> alternatives) {
  /// A reader's phrase with so many compounds is cut to its plainest readings.
  private static final int MOST_ALTERNATIVES = 16;

  /// A term and its distance in positions from the first of its sequence.
  ///
  /// @param text the folded, stemmed term
  /// @param distance positions after the first term
  public record Term(String text, int distance) {}

  /// Copies the sequences.
  public Phrase {
    alternatives = alternatives.stream().map(List::copyOf).toList();
  }

  /// Analyses what a reader typed.
  public static Phrase of(String words) {
    List<List<Term>> alternatives = new ArrayList<>();
    List<Token> tokens = Tokens.ofQuery(words);
    if (!tokens.isEmpty()) {
      extend(List.of(), 0, 0, tokens, alternatives);
    }
    return new Phrase(alternatives);
  }

  /// Whether there is nothing to search for, as in `"..."`.
  public boolean isEmpty() {
    return alternatives.isEmpty();
  }

  private static void extend(
      List<Term> sequence,
      int position,
      int distance,
      List<Token> tokens,
      List<List<Term>> alternatives) {
    int next = firstPositionFrom(position, tokens);
    if (next < 0) {
      if (alternatives.size() < MOST_ALTERNATIVES) {
        alternatives.add(sequence);
      }
      return;
    }
    int here = distance + next - position;
    for (Token token : tokens) {
      if (token.position() == next && alternatives.size() < MOST_ALTERNATIVES) {
        List<Term> longer = new ArrayList<>(sequence);
        longer.add(new Term(token.term(), here));
        extend(longer, next + token.span(), here + 1, tokens, alternatives);
      }
    }
  }

  private static int firstPositionFrom(int position, List<Token> tokens) {
    return tokens.stream()
        .mapToInt(Token::position)
        .filter(candidate -> candidate >= position)
        .findFirst()
        .orElse(-1);
  }
}
