package org.harbourwire.enrich.reading;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.ToIntFunction;

/// Words that are looked for at one place of a text. Whether one begins or ends there is asked of
/// the few with the same first or last character, so most places fail at once however many words
/// there are, and nothing is cut out of the text. Immutable.
public final class WordSet {
  private static final int BUCKETS = 256;

  private final String[][] byFirst;
  private final String[][] byLast;

  /// A set of `words`; empty ones are left out.
  public WordSet(Collection<String> words) {
    byFirst = buckets(words, word -> word.charAt(0));
    byLast = buckets(words, word -> word.charAt(word.length() - 1));
  }

  /// A set of the words given.
  public static WordSet of(String... words) {
    return new WordSet(List.of(words));
  }

  private static String[][] buckets(Collection<String> words, ToIntFunction<String> character) {
    List<List<String>> buckets = new ArrayList<>();
    for (int i = 0; i < BUCKETS; i++) {
      buckets.add(new ArrayList<>());
    }
    words.stream()
        .filter(word -> !word.isEmpty())
        .sorted(Comparator.comparingInt(String::length).reversed())
        .forEach(word -> buckets.get(character.applyAsInt(word) % BUCKETS).add(word));
    return buckets.stream().map(bucket -> bucket.toArray(String[]::new)).toArray(String[][]::new);
  }

  /// Whether a word begins at `at`.
  public boolean startsAt(String text, int at) {
    return longestAt(text, at) > 0;
  }

  /// The length of the longest word that begins at `at`, 0 when none does.
  public int longestAt(String text, int at) {
    if (at >= 0 && at < text.length()) {
      for (String word : byFirst[text.charAt(at) % BUCKETS]) {
        if (text.startsWith(word, at)) {
          return word.length();
        }
      }
    }
    return 0;
  }

  /// Whether `property` holds for the end of any word that begins at `at`.
  public boolean anyAt(String text, int at, IntPredicate property) {
    if (at >= 0 && at < text.length()) {
      for (String word : byFirst[text.charAt(at) % BUCKETS]) {
        if (text.startsWith(word, at) && property.test(at + word.length())) {
          return true;
        }
      }
    }
    return false;
  }

  /// Whether a word that begins at `from` or later ends before `end`.
  public boolean endsAt(String text, int from, int end) {
    if (end > from && end <= text.length()) {
      for (String word : byLast[text.charAt(end - 1) % BUCKETS]) {
        int start = end - word.length();
        if (start >= from && text.startsWith(word, start)) {
          return true;
        }
      }
    }
    return false;
  }

  /// Whether a word stands anywhere from `from` to `end`, inside another word too.
  public boolean within(String text, int from, int end) {
    for (int at = Math.max(from, 0); at < end; at++) {
      for (String word : byFirst[text.charAt(at) % BUCKETS]) {
        if (at + word.length() <= end && text.startsWith(word, at)) {
          return true;
        }
      }
    }
    return false;
  }

  /// Whether a word stands anywhere in `text`.
  public boolean within(String text) {
    return within(text, 0, text.length());
  }
}
