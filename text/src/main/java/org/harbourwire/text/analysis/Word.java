package org.harbourwire.text.analysis;

/// One word of a text: letters and digits with the signs that belong inside.
///
/// @param term the folded word: "u.s." is "us", "1,200.5" is "1200.5", "company's" is "company"
/// @param start offset of its first unit
/// @param end offset after its last unit, a possessive left out
/// @param next offset at which reading goes on
record Word(String term, int start, int end, int next) {
  /// A run without a break longer than this is no word; it is cut.
  private static final int LONGEST = 255;

  /// Reads the word that starts at `start`.
  static Word read(FoldedText text, int start) {
    CharacterKind kind = text.kindAt(start);
    StringBuilder term = new StringBuilder();
    int end = start;
    int at = start;
    while (at < text.length() && term.length() < LONGEST) {
      int width = Character.charCount(text.codePointAt(at));
      CharacterKind here = text.kindAt(at);
      if (here == kind) {
        term.appendCodePoint(text.codePointAt(at));
        end = at + width;
      } else if (kind == CharacterKind.WORD && isPossessive(text, at)) {
        return new Word(term.toString(), start, end, at + 2);
      } else if (kind == CharacterKind.WORD && isDecimalPoint(text, at)) {
        term.append('.');
      } else if (here != CharacterKind.IGNORABLE
          && !(kind == CharacterKind.WORD && isInside(text, at))) {
        break;
      }
      at += width;
    }
    return new Word(term.toString(), start, end, at);
  }

  private static boolean isPossessive(FoldedText text, int at) {
    return text.at(at) == '\''
        && text.at(at + 1) == 's'
        && text.kindAt(at + 2) != CharacterKind.WORD;
  }

  private static boolean isDecimalPoint(FoldedText text, int at) {
    return text.at(at) == '.' && text.isDigit(at - 1) && text.isDigit(at + 1);
  }

  /// Signs that are left out without ending the word.
  private static boolean isInside(FoldedText text, int at) {
    return switch (text.at(at)) {
      case '\'' -> text.isLetter(at - 1) && text.isLetter(at + 1);
      case '.' -> isLoneLetter(text, at - 1) && isLoneLetter(text, at + 1);
      case ',' -> isThousands(text, at);
      default -> false;
    };
  }

  private static boolean isLoneLetter(FoldedText text, int at) {
    return text.isLetter(at)
        && text.kindAt(at) == CharacterKind.WORD
        && text.kindAt(at - 1) != CharacterKind.WORD
        && text.kindAt(at + 1) != CharacterKind.WORD;
  }

  private static boolean isThousands(FoldedText text, int at) {
    return text.isDigit(at - 1)
        && text.isDigit(at + 1)
        && text.isDigit(at + 2)
        && text.isDigit(at + 3)
        && !text.isDigit(at + 4);
  }
}
