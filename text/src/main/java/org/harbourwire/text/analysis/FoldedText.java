package org.harbourwire.text.analysis;

import org.harbourwire.text.fold.Folding;

/// A text seen through {@link Folding}, at the offsets of the text itself.
final class FoldedText {
  private final char[] units;
  private final int length;

  /// The first `length` of `units`, which are not copied and never written to.
  FoldedText(char[] units, int length) {
    this.units = units;
    this.length = length;
  }

  /// The number of UTF-16 units.
  int length() {
    return length;
  }

  /// The folded unit at `index`, or U+0000 outside the text.
  char at(int index) {
    return index >= 0 && index < length ? Folding.fold(units[index]) : 0;
  }

  int codePointAt(int index) {
    char unit = at(index);
    if (Character.isHighSurrogate(unit) && Character.isLowSurrogate(at(index + 1))) {
      return Character.toCodePoint(unit, at(index + 1));
    }
    return unit;
  }

  CharacterKind kindAt(int index) {
    return CharacterKind.of(codePointAt(index));
  }

  boolean isLetter(int index) {
    return Character.isLetter(at(index));
  }

  boolean isDigit(int index) {
    return at(index) >= '0' && at(index) <= '9';
  }

  /// A hyphen that joins a compound; a dash, which folds to the same, parts clauses.
  boolean isHyphen(int index) {
    return at(index) == '-'
        && switch (units[index]) {
          case '-', '\u2010', '\u2011', '\ufe63', '\uff0d' -> true;
          default -> false;
        };
  }

  /// The first index from `index` on that is not ignorable.
  int skipIgnorable(int index) {
    int next = index;
    while (next < length && kindAt(next) == CharacterKind.IGNORABLE) {
      next += Character.charCount(codePointAt(next));
    }
    return next;
  }

  /// Whether anything but signs and spaces follows from `index` on.
  boolean hasMore(int index) {
    for (int at = index; at < length; at += Character.charCount(codePointAt(at))) {
      CharacterKind kind = kindAt(at);
      if (kind != CharacterKind.OTHER && kind != CharacterKind.IGNORABLE) {
        return true;
      }
    }
    return false;
  }
}
