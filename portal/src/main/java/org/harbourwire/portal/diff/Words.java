package org.harbourwire.portal.diff;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Cuts a text into what people compare: words and numbers of letters, each Chinese character, and
/// whatever stands between them. Joined again the words are the text.
final class Words {
  private Words() {}

  /// The words of `text`.
  static List<String> of(String text) {
    List<String> words = new ArrayList<>();
    int start = 0;
    while (start < text.length()) {
      int end = end(text, start);
      words.add(text.substring(start, end));
      start = end;
    }
    return words;
  }

  /// How alike two lists of words are, from 0 to 1, whatever their order (Dice's coefficient of
  /// multisets; L. R. Dice, Ecology 26, 1945). Spaces do not count.
  static double likeness(List<String> some, List<String> others) {
    Map<String, Integer> counts = new HashMap<>();
    int total = 0;
    for (String word : some) {
      if (!word.isBlank()) {
        counts.merge(word, 1, Integer::sum);
        total++;
      }
    }
    int shared = 0;
    for (String word : others) {
      if (!word.isBlank()) {
        total++;
        if (counts.merge(word, -1, Integer::sum) >= 0) {
          shared++;
        }
      }
    }
    return total == 0 ? 1 : 2.0 * shared / total;
  }

  private static int end(String text, int start) {
    int first = text.codePointAt(start);
    int end = start + Character.charCount(first);
    if (!isPartOfWord(first) && !Character.isWhitespace(first)) {
      return end;
    }
    boolean word = isPartOfWord(first);
    while (end < text.length()) {
      int next = text.codePointAt(end);
      if (word ? !isPartOfWord(next) : !Character.isWhitespace(next)) {
        break;
      }
      end += Character.charCount(next);
    }
    return end;
  }

  private static boolean isPartOfWord(int c) {
    return (Character.isLetterOrDigit(c) && !Character.isIdeographic(c))
        || Character.getType(c) == Character.NON_SPACING_MARK;
  }
}
