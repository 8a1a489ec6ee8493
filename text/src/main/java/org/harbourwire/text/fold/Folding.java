package org.harbourwire.text.fold;

/// Folds text without moving an offset: each UTF-16 unit becomes exactly one UTF-16 unit.
///
/// What is folded: case, full and half width, accents on Latin letters, dashes, quotation marks and
/// spaces, compatibility forms of Chinese characters (as PDFs often carry them), and Traditional
/// Chinese to Simplified. Folding what is folded changes nothing. Characters outside the basic
/// plane stay as they are.
///
/// The simplification goes character by character, so a few pairs of words become one (發 and 髮 are
/// both 发). That suits comparing, not showing: never show folded text to a reader.
public final class Folding {
  private static final char[] SIMPLIFIED = FoldTable.simplified();
  private static final char[] FOLDED = FoldTable.folded(SIMPLIFIED);

  private Folding() {}

  /// The folded text, of the same length as `text`; `text` itself if nothing folds.
  public static String fold(String text) {
    return map(text, FOLDED);
  }

  /// One folded UTF-16 unit.
  public static char fold(char unit) {
    return FOLDED[unit];
  }

  /// Folds `length` units of `buffer` from `offset` on, in place.
  public static void fold(char[] buffer, int offset, int length) {
    for (int i = offset; i < offset + length; i++) {
      buffer[i] = FOLDED[buffer[i]];
    }
  }

  /// Traditional Chinese characters replaced by their Simplified forms, all else kept.
  public static String toSimplified(String text) {
    return map(text, SIMPLIFIED);
  }

  private static String map(String text, char[] table) {
    int length = text.length();
    for (int i = 0; i < length; i++) {
      if (table[text.charAt(i)] != text.charAt(i)) {
        return mapFrom(text, i, table);
      }
    }
    return text;
  }

  private static String mapFrom(String text, int start, char[] table) {
    char[] units = text.toCharArray();
    for (int i = start; i < units.length; i++) {
      units[i] = table[units[i]];
    }
    return new String(units);
  }
}
