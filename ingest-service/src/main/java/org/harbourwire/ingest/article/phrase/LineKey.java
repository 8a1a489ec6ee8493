package org.harbourwire.ingest.article.phrase;

/// What of a line counts when it is compared with another: letters and digits in lower case with
/// single blanks, so that cosmetic differences do not.
public final class LineKey {
  private LineKey() {}

  /// Whether that is the key of a text: mostly told by the first few characters.
  public static boolean isOf(String key, String text) {
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

  /// The key of a text.
  public static String of(String text) {
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
