package org.harbourwire.ingest.article.phrase;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Phrases of one kind, in all languages. What is asked must have gone through [PhraseBook#fold].
public final class PhraseList {
  /// A power of two: phrases that begin with other characters may share a place.
  private static final int PLACES = 1024;

  private static final String[] NOTHING = {};

  private final Set<String> whole;

  /// By their first two characters, the longest first: asked at every character of every line, so
  /// without boxes and iterators.
  private final String[][] byPair = new String[PLACES][];

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
    }
    single = whole.stream().filter(phrase -> phrase.length() == 1).toArray(String[]::new);
  }

  private static int place(char first, char second) {
    return (first * 31 + second) & (PLACES - 1);
  }

  /// Whether the text is one of the phrases.
  public boolean holds(String text) {
    return whole.contains(text);
  }

  /// Whether the text begins with one.
  public boolean opens(String text) {
    return at(text, 0) != null;
  }

  /// Whether one stands anywhere in the text.
  public boolean isWithin(String text) {
    char next = text.isEmpty() ? 0 : text.charAt(0);
    for (int i = 0; i < text.length(); i++) {
      char first = next;
      next = i + 1 < text.length() ? text.charAt(i + 1) : 0;
      if ((byPair[place(first, next)].length > 0 || single.length > 0) && at(text, i) != null) {
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
