package org.harbourwire.ingest.article.page;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Collapses what a page shows twice: copies for desktop and phone, pull quotes that repeat a
/// sentence of the body.
final class Repeats {
  private static final double LONG = 7;
  private static final double LONGEST_QUOTE = 60;
  private static final int MAX_COMPARED = 600;

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
    TwicePieces twice = TwicePieces.of(keys);
    if (twice.isEmpty()) {
      return paragraphs;
    }
    String all = String.join("\n", keys);
    List<Paragraph> kept = new ArrayList<>(paragraphs.size());
    for (int i = 0; i < paragraphs.size(); i++) {
      Paragraph p = paragraphs.get(i);
      boolean candidate =
          p.kind() == Paragraph.Kind.TEXT
              && p.words() >= LONG
              && p.words() <= LONGEST_QUOTE
              && twice.mayHold(keys.get(i));
      if (!candidate || !occursTwice(all, keys.get(i))) {
        kept.add(p);
      }
    }
    return kept;
  }

  private static boolean occursTwice(String all, String key) {
    int first = all.indexOf(key);
    return first >= 0 && all.indexOf(key, first + 1) >= 0;
  }

  /// Whether that is the key of a text: mostly told by the first few characters.
  static boolean isKey(String key, String text) {
    int at = 0;
    boolean blank = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int lower = letter(c);
      if (lower < 0) {
        blank |= c != '\'' && c != '’';
        continue;
      }
      if (blank && at > 0) {
        if (at >= key.length() || key.charAt(at++) != ' ') {
          return false;
        }
      }
      blank = false;
      if (at >= key.length() || key.charAt(at++) != lower) {
        return false;
      }
    }
    return at == key.length();
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
