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
  /// A power of two: phrases that begin with different characters may share a place.
  private static final int PLACES = 256;

  private final Set<String> whole;

  /// By the lower bits of the first character, the longest first: asked at every character of every
  /// line, so without boxes and iterators.
  private final String[][] byFirst = new String[PLACES][];

  PhraseList(Collection<String> phrases) {
    whole = new HashSet<>(phrases);
    Map<Integer, List<String>> places =
        whole.stream().collect(Collectors.groupingBy(phrase -> place(phrase.charAt(0))));
    for (int i = 0; i < PLACES; i++) {
      byFirst[i] =
          places.getOrDefault(i, List.of()).stream()
              .sorted(Comparator.comparingInt(String::length).reversed())
              .toArray(String[]::new);
    }
  }

  private static int place(char first) {
    return first & (PLACES - 1);
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
    for (int i = 0; i < text.length(); i++) {
      if (at(text, i) != null) {
        return true;
      }
    }
    return false;
  }

  /// The longest phrase that stands at an offset, if one does.
  public @Nullable String at(String text, int offset) {
    if (offset >= text.length()) {
      return null;
    }
    for (String phrase : byFirst[place(text.charAt(offset))]) {
      if (text.startsWith(phrase, offset)) {
        return phrase;
      }
    }
    return null;
  }
}
