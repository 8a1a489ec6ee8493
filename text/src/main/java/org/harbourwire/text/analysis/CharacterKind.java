package org.harbourwire.text.analysis;

import java.lang.Character.UnicodeScript;

/// What a character is to the analysis.
enum CharacterKind {
  /// Part of a word: letters, digits and the marks of all scripts that have no kind of their own.
  WORD,
  /// Katakana, which makes words without spaces.
  KATAKANA,
  /// Korean.
  HANGUL,
  /// Chinese characters and Hiragana, which are searched one by one and in pairs.
  IDEOGRAPH,
  /// Not seen: soft hyphens, zero-width characters, accents that follow their letter.
  IGNORABLE,
  /// Between words.
  OTHER;

  private static final CharacterKind[] KINDS = kinds();

  static CharacterKind of(int codePoint) {
    return codePoint < KINDS.length ? KINDS[codePoint] : classify(codePoint);
  }

  private static CharacterKind[] kinds() {
    CharacterKind[] kinds = new CharacterKind[1 << 16];
    for (int unit = 0; unit < kinds.length; unit++) {
      kinds[unit] = classify(unit);
    }
    return kinds;
  }

  private static CharacterKind classify(int codePoint) {
    if (isIgnorable(codePoint)) {
      return IGNORABLE;
    }
    int type = Character.getType(codePoint);
    boolean written =
        Character.isLetterOrDigit(codePoint)
            || type == Character.LETTER_NUMBER
            || type == Character.NON_SPACING_MARK
            || type == Character.COMBINING_SPACING_MARK;
    if (!written) {
      return OTHER;
    }
    // The prolonged sound mark belongs to no script, but only Katakana words commonly use it.
    return codePoint == 'ー' ? KATAKANA : ofScript(UnicodeScript.of(codePoint));
  }

  private static CharacterKind ofScript(UnicodeScript script) {
    return switch (script) {
      case HAN, HIRAGANA -> IDEOGRAPH;
      case KATAKANA -> KATAKANA;
      case HANGUL -> HANGUL;
      default -> WORD;
    };
  }

  private static boolean isIgnorable(int codePoint) {
    return Character.getType(codePoint) == Character.FORMAT
        || isBetween(codePoint, 0x300, 0x36f)
        || isBetween(codePoint, 0xfe00, 0xfe0f)
        || isBetween(codePoint, 0xe0100, 0xe01ef);
  }

  private static boolean isBetween(int codePoint, int first, int last) {
    return codePoint >= first && codePoint <= last;
  }
}
