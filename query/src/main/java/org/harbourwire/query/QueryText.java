package org.harbourwire.query;

/// The texts in a query: one line, single spaces.
final class QueryText {
  private QueryText() {}

  /// `text` with every run of white space as one space, none at its ends.
  static String normal(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!Marks.isSpace(c)) {
        out.append(c);
      } else if (!out.isEmpty() && out.charAt(out.length() - 1) != ' ') {
        out.append(' ');
      }
    }
    int end = out.length();
    return end > 0 && out.charAt(end - 1) == ' ' ? out.substring(0, end - 1) : out.toString();
  }

  /// The same of a text that must hold something.
  static String required(String text) {
    String normal = normal(text);
    if (normal.isEmpty()) {
      throw new IllegalArgumentException("a text in a query must not be empty");
    }
    return normal;
  }

  /// Whether `text` is selective enough to be completed by a star.
  static boolean isPrefix(String text) {
    return text.indexOf(' ') < 0
        && !text.isEmpty()
        && (text.length() >= 2 || Character.isIdeographic(text.charAt(0)));
  }
}
