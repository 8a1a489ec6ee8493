package org.harbourwire.standalone.trial;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Text on a screen of fixed columns, where Chinese characters take two.
final class ScreenText {
  private ScreenText() {}

  /// Lines of at most `width` columns, broken where the language allows it.
  static List<String> wrap(String text, int width) {
    List<String> lines = new ArrayList<>();
    text.lines().forEach(line -> wrapLine(line, width, lines));
    return lines;
  }

  /// How many columns `text` takes.
  static int width(String text) {
    return text.codePoints().map(c -> isWide(c) ? 2 : 1).sum();
  }

  private static void wrapLine(String line, int width, List<String> lines) {
    BreakIterator breaks = BreakIterator.getLineInstance(Locale.ROOT);
    breaks.setText(line);
    StringBuilder row = new StringBuilder();
    int from = breaks.first();
    for (int to = breaks.next(); to != BreakIterator.DONE; from = to, to = breaks.next()) {
      String piece = line.substring(from, to);
      if (!row.isEmpty() && width(row + piece.stripTrailing()) > width) {
        lines.add(row.toString().stripTrailing());
        row.setLength(0);
      }
      row.append(piece);
      cutLong(row, width, lines);
    }
    lines.add(row.toString().stripTrailing());
  }

  /// An address has no place to break at.
  private static void cutLong(StringBuilder row, int width, List<String> lines) {
    while (width(row.toString().stripTrailing()) > width) {
      int end = row.offsetByCodePoints(0, Math.min(width / 2, row.codePointCount(0, row.length())));
      lines.add(row.substring(0, end));
      row.delete(0, end);
    }
  }

  /// The blocks whose characters Unicode calls wide (East Asian Width, UAX #11), as far as news
  /// uses them.
  private static boolean isWide(int c) {
    return (c >= 0x1100 && c <= 0x115f)
        || (c >= 0x2e80 && c <= 0xa4cf && c != 0x303f)
        || (c >= 0xac00 && c <= 0xd7a3)
        || (c >= 0xf900 && c <= 0xfaff)
        || (c >= 0xfe30 && c <= 0xfe6f)
        || (c >= 0xff01 && c <= 0xff60)
        || (c >= 0xffe0 && c <= 0xffe6)
        || (c >= 0x1f300 && c <= 0x1faff)
        || (c >= 0x20000 && c <= 0x3fffd);
  }
}
