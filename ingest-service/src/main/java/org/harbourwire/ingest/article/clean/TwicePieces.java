package org.harbourwire.ingest.article.clean;

import java.util.List;
import org.harbourwire.ingest.article.phrase.Words;

/// The beginnings of words after which the same characters follow in two places of a text, roughly:
/// hashes of a window that rolls over it (Karp and Rabin, 1987), so that hardly any search is
/// needed.
final class TwicePieces {
  private static final int WINDOW = 16;
  private static final int FACTOR = 31;
  private static final int LEAVING = power();
  private static final int HASHES = 1 << 15;

  private final long[] once = new long[HASHES / Long.SIZE];
  private final long[] twice = new long[HASHES / Long.SIZE];
  private boolean empty = true;

  private TwicePieces() {}

  /// @param keys of paragraphs, see [org.harbourwire.ingest.article.phrase.LineKey]
  static TwicePieces of(List<String> keys) {
    TwicePieces pieces = new TwicePieces();
    keys.forEach(pieces::note);
    return pieces;
  }

  boolean isEmpty() {
    return empty;
  }

  /// Whether a key of a sentence may stand in two places: where it says no, it does not.
  boolean mayHold(String key) {
    if (key.length() < WINDOW) {
      return false;
    }
    int hash = 0;
    for (int i = 0; i < WINDOW; i++) {
      hash = FACTOR * hash + key.charAt(i);
    }
    int bit = bit(hash);
    return (twice[bit / Long.SIZE] & 1L << bit) != 0;
  }

  private void note(String key) {
    int hash = 0;
    for (int end = 0; end < key.length(); end++) {
      hash = FACTOR * hash + key.charAt(end);
      int start = end - WINDOW + 1;
      if (start < 0) {
        continue;
      }
      if (start > 0) {
        hash -= LEAVING * key.charAt(start - 1);
      }
      if (start == 0 || key.charAt(start - 1) == ' ' || Words.isCjk(key.charAt(start))) {
        note(bit(hash));
      }
    }
  }

  private void note(int bit) {
    long mask = 1L << bit;
    int word = bit / Long.SIZE;
    if ((once[word] & mask) == 0) {
      once[word] |= mask;
    } else {
      twice[word] |= mask;
      empty = false;
    }
  }

  private static int bit(int hash) {
    return (hash ^ hash >>> 15) & (HASHES - 1);
  }

  private static int power() {
    int power = 1;
    for (int i = 0; i < WINDOW; i++) {
      power *= FACTOR;
    }
    return power;
  }
}
