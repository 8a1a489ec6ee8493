package org.harbourwire.enrich.latin;

/// Tells lines of a text that are headings, menus and table cells from sentences: most words have
/// capitals and no full stop ends them.
final class Heading {
  private static final double CAPITALS = 0.6;
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
    for (int word = 0, wordEnd; word < line.length(); word = wordEnd + 1) {
      wordEnd = wordEnd(line, word);
      if (wordEnd - word >= LETTERS) {
        words++;
        capitals += Character.isUpperCase(line.codePointAt(word)) ? 1 : 0;
      }
    }
    return line.length() < text.length() && words > 0 && capitals >= CAPITALS * words;
  }

  private static int wordEnd(String line, int word) {
    int end = word;
    while (end < line.length() && Character.isLetter(line.codePointAt(end))) {
      end += Character.charCount(line.codePointAt(end));
    }
    return end;
  }

  /// Whether the line that ends at `lineEnd` ends of itself: too short to have been broken.
  static boolean endsLine(String text, int lineEnd) {
    return lineEnd - text.lastIndexOf('\n', lineEnd - 1) < SHORT_LINE;
  }
}
