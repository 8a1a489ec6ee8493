package org.harbourwire.ingest.article.phrase;

/// Measures text so that English and Chinese weigh alike: a word counts 1, a Han, kana or Hangul
/// character 0.6.
public final class Words {
  private static final double PER_CJK_CHARACTER = 0.6;

  /// Asked of every character of a page, some several times.
  private static final boolean[] ASCII = new boolean[128];

  static {
    for (char c = 0; c < ASCII.length; c++) {
      ASCII[c] = Character.isLetterOrDigit(c);
    }
  }

  private Words() {}

  /// The length of a text.
  public static double count(CharSequence text) {
    return count(text, 0, text.length());
  }

  /// The length of a part of it.
  public static double count(CharSequence text, int from, int to) {
    int words = 0;
    int cjk = 0;
    boolean inWord = false;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (isWordCharacter(c) && !isCjk(c)) {
        words += inWord ? 0 : 1;
        inWord = true;
      } else if (isCjk(c)) {
        cjk++;
        inWord = false;
      } else if (c != '\'' && c != '’' && c != '-' && c != '.' && c != ',') {
        inWord = false;
      } else if (i + 1 < to && !isWordCharacter(text.charAt(i + 1))) {
        inWord = false;
      }
    }
    return words + PER_CJK_CHARACTER * cjk;
  }

  /// Han, kana and Hangul.
  public static boolean isCjk(char c) {
    return c >= 0x3040
        && (c <= 0x30ff
            || (c >= 0x3400 && c <= 0x9fff)
            || (c >= 0xac00 && c <= 0xd7af)
            || (c >= 0xf900 && c <= 0xfaff));
  }

  private static boolean isWordCharacter(char c) {
    return c < ASCII.length ? ASCII[c] : Character.isLetterOrDigit(c);
  }
}
