package org.harbourwire.enrich.meaning;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.harbourwire.enrich.reading.Lexicon;
import org.harbourwire.enrich.reading.Range;

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

  private final Lexicon words;

  /// The length of the longest word by its first character, at most [#LONGEST_HAN].
  private final byte[] longest = new byte[1 << 16];

  /// A word of the vocabulary in a text.
  ///
  /// @param word its number
  /// @param range where it stands
  public record Found(int word, Range range) {}

  /// A finder of `words`, folded, each with its number.
  public WordFinder(Map<String, Integer> words) {
    this.words = new Lexicon(words);
    words.keySet().forEach(this::measure);
  }

  private void measure(String word) {
    if (!word.isEmpty() && Character.isIdeographic(word.charAt(0))) {
      int length = Math.min(word.length(), LONGEST_HAN);
      longest[word.charAt(0)] = (byte) Math.max(longest[word.charAt(0)], length);
    }
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
    for (int end = Math.min(at + longest[folded.charAt(at)], limit); end > at; end--) {
      if (add(found, words.number(folded, at, end), at, end)) {
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
      if (add(found, words.number(folded, at, ends[i]), at, ends[i])) {
        return ends[i];
      }
    }
    if (wordEnd - at > 1) {
      add(found, word(folded, at, wordEnd), at, wordEnd);
    }
    return wordEnd;
  }

  private static boolean add(List<Found> found, int word, int start, int end) {
    if (word == Lexicon.NONE) {
      return false;
    }
    found.add(new Found(word, new Range(start, end)));
    return true;
  }

  private int word(String folded, int start, int end) {
    boolean possessive = end - start > 1 && folded.startsWith("'s", end - 2);
    int wordEnd = possessive ? end - 2 : end;
    int known = words.number(folded, start, wordEnd);
    return known == Lexicon.NONE ? stem(folded.substring(start, wordEnd)) : known;
  }

  private int stem(String word) {
    for (List<String> ending : ENDINGS) {
      int length = word.length() - ending.getFirst().length();
      if (length >= SHORTEST_STEM && word.endsWith(ending.getFirst())) {
        String stem = word.substring(0, length);
        for (String instead : ending.subList(1, ending.size())) {
          int known = words.number(instead.isEmpty() ? stem : stem + instead);
          if (known != Lexicon.NONE) {
            return known;
          }
        }
        boolean doubled = stem.charAt(length - 1) == stem.charAt(length - 2);
        int single = doubled ? words.number(stem, 0, length - 1) : Lexicon.NONE;
        if (single != Lexicon.NONE) {
          return single;
        }
      }
    }
    return Lexicon.NONE;
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
