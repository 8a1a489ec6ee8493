package org.harbourwire.ingest.article.page;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.harbourwire.ingest.article.phrase.Words;

/// Collapses what a page shows twice: copies for desktop and phone, pull quotes that repeat a
/// sentence of the body.
final class Repeats {
  private static final double LONG = 7;
  private static final double LONGEST_QUOTE = 60;
  private static final int MAX_COMPARED = 600;
  private static final int PROBE = 16;
  private static final int HASHES = 1 << 16;

  private Repeats() {}

  static List<Paragraph> collapse(List<Paragraph> paragraphs) {
    Set<String> seen = new HashSet<>();
    List<Paragraph> kept = new ArrayList<>(paragraphs.size());
    List<String> keys = new ArrayList<>(paragraphs.size());
    for (Paragraph p : paragraphs) {
      String key = key(p.text());
      if (p.words() < LONG || seen.add(key)) {
        kept.add(p);
        keys.add(key);
      }
    }
    return kept.size() > MAX_COMPARED ? kept : withoutPullQuotes(kept, keys);
  }

  private static List<Paragraph> withoutPullQuotes(List<Paragraph> paragraphs, List<String> keys) {
    BitSet twice = probesSeenTwice(keys);
    String all = twice.isEmpty() ? "" : String.join("\n", keys);
    List<Paragraph> kept = new ArrayList<>(paragraphs.size());
    for (int i = 0; i < paragraphs.size(); i++) {
      Paragraph p = paragraphs.get(i);
      boolean candidate =
          p.kind() == Paragraph.Kind.TEXT
              && p.words() >= LONG
              && p.words() <= LONGEST_QUOTE
              && twice.get(probe(keys.get(i), 0));
      if (!candidate || !occursTwice(all, keys.get(i))) {
        kept.add(p);
      }
    }
    return kept;
  }

  /// Hashes of pieces of text that stand in two places, roughly, so that hardly any search is
  /// needed.
  private static BitSet probesSeenTwice(List<String> keys) {
    BitSet seen = new BitSet(HASHES);
    BitSet twice = new BitSet(HASHES);
    for (String key : keys) {
      boolean start = true;
      for (int i = 0; i < key.length(); i++) {
        if (start || Words.isCjk(key.charAt(i))) {
          int hash = probe(key, i);
          (seen.get(hash) ? twice : seen).set(hash);
        }
        start = key.charAt(i) == ' ';
      }
    }
    return twice;
  }

  private static int probe(String key, int from) {
    int hash = 0;
    for (int i = from; i < Math.min(from + PROBE, key.length()); i++) {
      hash = 31 * hash + key.charAt(i);
    }
    return (hash ^ hash >>> 16) & (HASHES - 1);
  }

  private static boolean occursTwice(String all, String key) {
    int first = all.indexOf(key);
    return first >= 0 && all.indexOf(key, first + 1) >= 0;
  }

  /// Letters and digits in lower case with single blanks, so that cosmetic differences do not
  /// count.
  static String key(String text) {
    char[] key = new char[text.length()];
    int n = 0;
    boolean blank = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int lower = letter(c);
      if (lower >= 0) {
        if (blank && n > 0) {
          key[n++] = ' ';
        }
        blank = false;
        key[n++] = (char) lower;
      } else if (c != '\'' && c != '’') {
        blank = true;
      }
    }
    return new String(key, 0, n);
  }

  private static int letter(char c) {
    if (c < 128) {
      return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')
          ? c
          : c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : -1;
    }
    return Character.isLetterOrDigit(c) ? Character.toLowerCase(c) : -1;
  }
}
