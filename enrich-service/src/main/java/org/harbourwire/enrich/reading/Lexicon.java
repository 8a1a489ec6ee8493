package org.harbourwire.enrich.reading;

import java.util.Arrays;
import java.util.Map;

/// Words with a number each, looked up where they stand in a text, without cutting them out: a hash
/// table with open addressing over the characters in place. Immutable.
public final class Lexicon {
  /// The answer for a word that is not in it.
  public static final int NONE = -1;

  private static final int SPREAD = 0x9e3779b9;

  private final String[] words;
  private final int[] numbers;
  private final int[] hashes;
  private final int shift;

  /// A lexicon of `numbered`, none of them negative.
  public Lexicon(Map<String, Integer> numbered) {
    int bits = 33 - Integer.numberOfLeadingZeros(Math.max(1, numbered.size()));
    shift = 32 - bits;
    words = new String[1 << bits];
    numbers = new int[1 << bits];
    hashes = new int[1 << bits];
    Arrays.fill(numbers, NONE);
    numbered.forEach(this::put);
  }

  private void put(String word, int number) {
    int hash = hash(word, 0, word.length());
    int slot = slot(hash);
    while (numbers[slot] != NONE) {
      slot = next(slot);
    }
    words[slot] = word;
    numbers[slot] = number;
    hashes[slot] = hash;
  }

  /// The number of the word from `start` to `end`, or [#NONE].
  public int number(String text, int start, int end) {
    int hash = hash(text, start, end);
    for (int slot = slot(hash); numbers[slot] != NONE; slot = next(slot)) {
      if (hashes[slot] == hash
          && words[slot].length() == end - start
          && text.startsWith(words[slot], start)) {
        return numbers[slot];
      }
    }
    return NONE;
  }

  /// The number of `word`, or [#NONE].
  public int number(String word) {
    return number(word, 0, word.length());
  }

  private static int hash(String text, int start, int end) {
    int hash = 0;
    for (int i = start; i < end; i++) {
      hash = 31 * hash + text.charAt(i);
    }
    return hash;
  }

  private int slot(int hash) {
    return (hash * SPREAD) >>> shift;
  }

  private int next(int slot) {
    return (slot + 1) & (words.length - 1);
  }
}
