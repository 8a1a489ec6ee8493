package org.harbourwire.query;

/// The characters that mean something in a query, in all the widths that keyboards produce.
final class Marks {
  private static final String SEPARATORS = "、，；。";
  private static final int FULL_WIDTH_FIRST = 0xFF01;
  private static final int FULL_WIDTH_LAST = 0xFF5E;
  private static final int FULL_WIDTH_SHIFT = 0xFEE0;

  private Marks() {}

  /// What `c` stands for: its ASCII form if it is a wide or typographic variant of one.
  static char plain(char c) {
    if (c >= FULL_WIDTH_FIRST && c <= FULL_WIDTH_LAST) {
      return (char) (c - FULL_WIDTH_SHIFT);
    }
    return switch (c) {
      case '“', '”', '„' -> '"';
      case '−' -> '-';
      default -> c;
    };
  }

  /// [#plain(char)] of each character.
  static String plain(String text) {
    char[] units = text.toCharArray();
    for (int i = 0; i < units.length; i++) {
      units[i] = plain(units[i]);
    }
    return new String(units);
  }

  static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c);
  }

  /// Spaces, and the Chinese punctuation that separates the members of a list.
  static boolean isSeparator(char c) {
    return isSpace(c) || SEPARATORS.indexOf(c) >= 0;
  }

  static boolean opensQuotation(char c) {
    return plain(c) == '"' || c == '「' || c == '『';
  }

  /// Whether `c` closes a quotation that `opening` began.
  static boolean closesQuotation(char opening, char c) {
    return switch (opening) {
      case '「' -> c == '」';
      case '『' -> c == '』';
      default -> plain(c) == '"';
    };
  }

  static boolean isCornerClosing(char c) {
    return c == '」' || c == '』';
  }

  static boolean isBracket(char c) {
    return plain(c) == '(' || plain(c) == ')';
  }

  /// Whether a bare word ends before `c`.
  static boolean endsWord(char c) {
    return isSeparator(c) || isBracket(c) || opensQuotation(c) || isCornerClosing(c);
  }
}
