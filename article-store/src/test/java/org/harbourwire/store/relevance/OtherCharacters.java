package org.harbourwire.store.relevance;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.harbourwire.text.fold.Folding;

/// The same words in Simplified characters, and in Traditional ones as far as one character has one
/// Traditional form among those of the basic plane; where it has several, the first.
final class OtherCharacters {
  private static final Map<Character, Character> TRADITIONAL = traditional();
  private static final char FIRST = '\u4e00';
  private static final char LAST = '\u9fff';

  private OtherCharacters() {}

  static List<String> of(String text) {
    StringBuilder traditional = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      traditional.append(TRADITIONAL.getOrDefault(c, c).charValue());
    }
    return List.of(Folding.toSimplified(text), traditional.toString());
  }

  private static Map<Character, Character> traditional() {
    Map<Character, Character> forms = new HashMap<>();
    for (char c = FIRST; c <= LAST; c++) {
      char simplified = Folding.toSimplified(String.valueOf(c)).charAt(0);
      if (simplified != c) {
        forms.putIfAbsent(simplified, c);
      }
    }
    return forms;
  }
}
