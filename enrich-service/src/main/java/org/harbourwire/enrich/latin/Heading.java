package org.harbourwire.enrich.latin;

import java.util.regex.Pattern;

/// Tells lines of a text that are headings, menus and table cells from sentences: most words have
/// capitals and no full stop ends them.
final class Heading {
  private static final double CAPITALS = 0.6;
  private static final Pattern WORDS = Pattern.compile("[^\\p{L}]+");
  private static final int LETTERS = 4;

  /// Lines of running text that a PDF breaks are longer than headings.
  private static final int SHORT_LINE = 45;

  private Heading() {}

  /// Whether the line around `at` is one.
  static boolean is(String text, int at) {
    int start = text.lastIndexOf('\n', at) + 1;
    int end = text.indexOf('\n', at);
    String line = text.substring(start, end < 0 ? text.length() : end).strip();
    if (line.isEmpty() || ".!?;:,”\"。".indexOf(line.charAt(line.length() - 1)) >= 0) {
      return false;
    }
    int words = 0;
    int capitals = 0;
    for (String word : WORDS.split(line, -1)) {
      if (word.length() >= LETTERS) {
        words++;
        capitals += Character.isUpperCase(word.codePointAt(0)) ? 1 : 0;
      }
    }
    return line.length() < text.length() && words > 0 && capitals >= CAPITALS * words;
  }

  /// Whether the line that ends at `lineEnd` ends of itself: too short to have been broken.
  static boolean endsLine(String text, int lineEnd) {
    return lineEnd - text.lastIndexOf('\n', lineEnd - 1) < SHORT_LINE;
  }
}
