package org.harbourwire.ingest.article.phrase;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Phrases of one kind, in all languages. What is asked must have gone through [PhraseBook#fold].
public final class PhraseList {
  private final Set<String> whole;
  private final Map<Character, List<String>> byFirst = new HashMap<>();

  PhraseList(Collection<String> phrases) {
    whole = new HashSet<>(phrases);
    for (String phrase : whole) {
      byFirst.computeIfAbsent(phrase.charAt(0), c -> new ArrayList<>()).add(phrase);
    }
    byFirst.values().forEach(l -> l.sort(Comparator.comparingInt(String::length).reversed()));
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
    for (String phrase : byFirst.getOrDefault(text.charAt(offset), List.of())) {
      if (text.startsWith(phrase, offset)) {
        return phrase;
      }
    }
    return null;
  }
}
