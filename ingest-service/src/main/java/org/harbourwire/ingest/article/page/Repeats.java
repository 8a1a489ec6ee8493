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
    String all = String.join("\n", keys);
    List<Paragraph> kept = new ArrayList<>(paragraphs.size());
    for (int i = 0; i < paragraphs.size(); i++) {
      Paragraph p = paragraphs.get(i);
      boolean candidate =
          p.kind() == Paragraph.Kind.TEXT && p.words() >= LONG && p.words() <= LONGEST_QUOTE;
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

  /// Letters and digits in lower case with single blanks, so that cosmetic differences do not
  /// count.
  static String key(String text) {
    StringBuilder key = new StringBuilder(text.length());
    boolean blank = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        if (blank && !key.isEmpty()) {
          key.append(' ');
        }
        blank = false;
        key.append(Character.toLowerCase(c));
      } else if (c != '\'' && c != '’') {
        blank = true;
      }
    }
    return key.toString();
  }
}
