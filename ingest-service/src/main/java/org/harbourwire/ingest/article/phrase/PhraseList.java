package org.harbourwire.ingest.article.phrase;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.harbourwire.text.fold.Folding;
import org.jspecify.annotations.Nullable;

/// Phrases of one kind, in all languages. What is asked must have gone through [PhraseBook#fold].
public final class PhraseList {
  /// A power of two: phrases that begin with other characters may share a place.
  private static final int PLACES = 4096;

  private static final String[] NOTHING = {};

  private final Set<String> whole;

  /// By their first two characters, the longest first: asked at every character of every line, so
  /// without boxes and iterators.
  private final String[][] byPair = new String[PLACES][];

  /// The places that are taken, so that the look at a character mostly ends in a few cache lines.
  private final long[] taken = new long[PLACES / Long.SIZE];

  /// Those of a single character.
  private final String[] single;

  PhraseList(Collection<String> phrases) {
    whole = new HashSet<>(phrases);
    Map<Integer, List<String>> places =
        whole.stream()
            .filter(phrase -> phrase.length() > 1)
            .collect(Collectors.groupingBy(phrase -> place(phrase.charAt(0), phrase.charAt(1))));
    for (int i = 0; i < PLACES; i++) {
      byPair[i] =
          places.getOrDefault(i, List.of()).stream()
              .sorted(Comparator.comparingInt(String::length).reversed())
              .toArray(size -> size == 0 ? NOTHING : new String[size]);
      taken[i / Long.SIZE] |= byPair[i].length == 0 ? 0 : 1L << i;
    }
    single = whole.stream().filter(phrase -> phrase.length() == 1).toArray(String[]::new);
  }

  private static int place(char first, char second) {
    return (first * 67 + second) & (PLACES - 1);
  }

  private boolean isTaken(int place) {
    return (taken[place / Long.SIZE] & 1L << place) != 0;
  }

  /// Whether the text is one of the phrases.
  public boolean holds(String text) {
    return whole.contains(text);
  }

  /// Whether the text begins with one.
  public boolean opens(String text) {
    return at(text, 0) != null;
  }

  /// Whether a text may begin with one once it is folded: tells most that do not before they are.
  public boolean mayOpen(String unfolded) {
    return unfolded.length() < 2
        || single.length > 0
        || isTaken(place(Folding.fold(unfolded.charAt(0)), Folding.fold(unfolded.charAt(1))));
  }

  /// Whether one stands anywhere in the text.
  public boolean isWithin(String text) {
    int last = text.length() - 1;
    char next = last < 0 ? 0 : text.charAt(0);
    for (int i = 0; i <= last; i++) {
      char first = next;
      next = i < last ? text.charAt(i + 1) : 0;
      if ((isTaken(place(first, next)) || single.length > 0) && at(text, i) != null) {
        return true;
      }
    }
    return false;
  }

  /// The length of the longest phrase.
  public int longest() {
    return whole.stream().mapToInt(String::length).max().orElse(0);
  }

  /// The longest phrase that stands at an offset, if one does.
  public @Nullable String at(String text, int offset) {
    if (offset + 1 < text.length()) {
      for (String phrase : byPair[place(text.charAt(offset), text.charAt(offset + 1))]) {
        if (text.startsWith(phrase, offset)) {
          return phrase;
        }
      }
    }
    for (String phrase : single) {
      if (text.startsWith(phrase, offset)) {
        return phrase;
      }
    }
    return null;
  }
}
