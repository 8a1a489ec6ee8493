package org.harbourwire.enrich.summary;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.harbourwire.enrich.reading.CharacterSet;
import org.harbourwire.enrich.reading.Lexicon;
import org.harbourwire.enrich.reading.Range;

/// The words of a headline that tell what an article is about: Latin words of four letters and
/// more, pairs of Chinese characters.
final class HeadlineWords {
  private static final int SHORTEST = 4;
  private static final char LAST_LATIN = 0x2e7f;
  private static final CharacterSet LETTERS = CharacterSet.where(HeadlineWords::lettered);

  private final Lexicon words;

  @FunctionalInterface
  private interface Word {
    void at(int start, int end);
  }

  HeadlineWords(String folded) {
    Map<String, Integer> numbered = new HashMap<>();
    each(
        folded,
        0,
        folded.length(),
        (start, end) -> numbered.putIfAbsent(folded.substring(start, end), numbered.size()));
    words = new Lexicon(numbered);
  }

  private static boolean lettered(int c) {
    return Character.isLetter(c) || CharacterSet.isNumber(c);
  }

  /// How many of them stand in `range` of a folded text.
  int sharedWith(String folded, Range range) {
    BitSet shared = new BitSet();
    each(
        folded,
        range.start(),
        range.end(),
        (start, end) -> {
          int word = words.number(folded, start, end);
          if (word != Lexicon.NONE) {
            shared.set(word);
          }
        });
    return shared.cardinality();
  }

  private static void each(String folded, int from, int to, Word word) {
    for (int at = LETTERS.next(folded, from), end; at < to; at = LETTERS.next(folded, end)) {
      end = Math.min(LETTERS.past(folded, at), to);
      if (end - at >= SHORTEST && folded.charAt(at) <= LAST_LATIN) {
        word.at(at, end);
      }
      for (int i = at; i + 2 <= end; i++) {
        if (Character.isIdeographic(folded.charAt(i))
            && Character.isIdeographic(folded.charAt(i + 1))) {
          word.at(i, i + 2);
        }
      }
    }
  }
}
