package org.harbourwire.enrich.meaning;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.harbourwire.enrich.reading.Range;
import org.jspecify.annotations.Nullable;

/// Cuts folded text into the words of a vocabulary: in Latin script the longest phrase of up to
/// three words, else the word, else its stem; in Chinese the longest word at each place. What the
/// vocabulary does not have, mostly names, is left out. Immutable.
public final class WordFinder {
  private static final int LONGEST_HAN = 6;
  private static final int LONGEST_PHRASE = 3;
  private static final int SHORTEST_STEM = 3;

  /// Endings of English and what may stand in the stem instead.
  private static final List<List<String>> ENDINGS =
      List.of(
          List.of("ies", "y"),
          List.of("ied", "y"),
          List.of("es", "", "e"),
          List.of("s", ""),
          List.of("ed", "", "e"),
          List.of("ing", "", "e"),
          List.of("ers", "", "e", "er"),
          List.of("er", "", "e"),
          List.of("ly", ""),
          List.of("ness", ""),
          List.of("less", ""));

  private final Map<String, Integer> words;

  /// A word of the vocabulary in a text.
  ///
  /// @param word its number
  /// @param range where it stands
  public record Found(int word, Range range) {}

  /// A finder of `words`, folded, each with its number.
  public WordFinder(Map<String, Integer> words) {
    this.words = Map.copyOf(words);
  }

  /// The words within `range` of a folded text, in order.
  public List<Found> find(String folded, Range range) {
    List<Found> found = new ArrayList<>();
    int at = range.start();
    while (at < range.end()) {
      char c = folded.charAt(at);
      if (Character.isIdeographic(c)) {
        at = addHan(found, folded, at, range.end());
      } else if (Character.isLetterOrDigit(c)) {
        at = addLatin(found, folded, at, range.end());
      } else {
        at++;
      }
    }
    return found;
  }

  private int addHan(List<Found> found, String folded, int at, int limit) {
    for (int end = Math.min(at + LONGEST_HAN, limit); end > at; end--) {
      if (add(found, words.get(folded.substring(at, end)), at, end)) {
        return end;
      }
    }
    return at + 1;
  }

  private int addLatin(List<Found> found, String folded, int at, int limit) {
    int wordEnd = wordEnd(folded, at, limit);
    int[] ends = new int[LONGEST_PHRASE];
    int count = 0;
    for (int end = wordEnd; count < LONGEST_PHRASE && end > at; count++) {
      ends[count] = end;
      boolean more = end + 1 < limit && folded.charAt(end) == ' ' && latin(folded.charAt(end + 1));
      end = more ? wordEnd(folded, end + 1, limit) : 0;
    }
    for (int i = count - 1; i > 0; i--) {
      if (add(found, words.get(folded.substring(at, ends[i])), at, ends[i])) {
        return ends[i];
      }
    }
    if (wordEnd - at > 1) {
      add(found, word(folded.substring(at, wordEnd)), at, wordEnd);
    }
    return wordEnd;
  }

  private static boolean add(List<Found> found, @Nullable Integer word, int start, int end) {
    if (word == null) {
      return false;
    }
    found.add(new Found(word, new Range(start, end)));
    return true;
  }

  private @Nullable Integer word(String form) {
    String word = form.endsWith("'s") ? form.substring(0, form.length() - 2) : form;
    Integer known = words.get(word);
    return known == null ? stem(word) : known;
  }

  private @Nullable Integer stem(String word) {
    for (List<String> ending : ENDINGS) {
      int length = word.length() - ending.getFirst().length();
      if (length >= SHORTEST_STEM && word.endsWith(ending.getFirst())) {
        String stem = word.substring(0, length);
        for (String instead : ending.subList(1, ending.size())) {
          Integer known = words.get(stem + instead);
          if (known != null) {
            return known;
          }
        }
        boolean doubled = stem.charAt(length - 1) == stem.charAt(length - 2);
        Integer single = doubled ? words.get(stem.substring(0, length - 1)) : null;
        if (single != null) {
          return single;
        }
      }
    }
    return null;
  }

  private static int wordEnd(String folded, int at, int limit) {
    int end = at;
    while (end < limit && (latin(folded.charAt(end)) || folded.charAt(end) == '\'')) {
      end++;
    }
    return end;
  }

  private static boolean latin(char c) {
    return Character.isLetterOrDigit(c) && !Character.isIdeographic(c);
  }
}
