package org.harbourwire.ingest.article.phrase;

/// Measures text so that English and Chinese weigh alike: a word counts 1, a Han, kana or Hangul
/// character 0.6.
public final class Words {
  private static final double PER_CJK_CHARACTER = 0.6;

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
      if (isCjk(c)) {
        cjk++;
        inWord = false;
      } else if (isWordCharacter(c)) {
        if (!inWord) {
          words++;
        }
        inWord = true;
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
    return (c >= 0x3040 && c <= 0x30ff)
        || (c >= 0x3400 && c <= 0x9fff)
        || (c >= 0xac00 && c <= 0xd7af)
        || (c >= 0xf900 && c <= 0xfaff);
  }

  private static boolean isWordCharacter(char c) {
    return c < 128
        ? (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')
        : Character.isLetterOrDigit(c);
  }
}
