package org.harbourwire.ingest.entry.markup;

/// Bounds the names of elements: a parser joins a name piece by piece, which takes quadratic time
/// for one of megabytes.
public final class TagNames {
  /// Longer than any name that a format or a page has.
  private static final int MAX_NAME = 128;

  private TagNames() {}

  /// `markup` in which what only looks like the beginning of a tag is text.
  public static String bounded(String markup) {
    StringBuilder bounded = null;
    int done = 0;
    for (int at = markup.indexOf('<'); at >= 0; at = markup.indexOf('<', at + 1)) {
      if (isAbsurd(markup, at)) {
        bounded = bounded == null ? new StringBuilder(markup.length() + 64) : bounded;
        bounded.append(markup, done, at).append("&lt;");
        done = at + 1;
      }
    }
    return bounded == null ? markup : bounded.append(markup, done, markup.length()).toString();
  }

  /// Whether the sign `<` at index `at` stands before a name that is too long for one.
  static boolean isAbsurd(String markup, int at) {
    int limit = at + MAX_NAME;
    if (limit >= markup.length()) {
      return false;
    }
    int end = markup.charAt(at + 1) == '/' ? at + 2 : at + 1;
    if (!Character.isLetter(markup.charAt(end))) {
      return false;
    }
    while (end < limit && isName(markup.charAt(end))) {
      end++;
    }
    return end == limit;
  }

  private static boolean isName(char c) {
    return c > ' ' && c != '>' && c != '/';
  }
}
