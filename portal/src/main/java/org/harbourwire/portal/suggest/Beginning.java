package org.harbourwire.portal.suggest;

import org.harbourwire.text.fold.Folding;

/// The first letters of what is meant, compared without case, width and difference of Traditional
/// and Simplified characters.
record Beginning(String folded) {
  /// That of `typed`.
  static Beginning of(String typed) {
    return new Beginning(Folding.fold(typed.strip()));
  }

  /// Whether it is enough to suggest something by: two letters, or one Chinese character.
  boolean isEnough() {
    return folded.codePointCount(0, folded.length()) >= 2
        || folded.codePoints().anyMatch(Character::isIdeographic);
  }

  /// Whether `name`, or a word in it, begins so.
  boolean begins(String name) {
    String other = Folding.fold(name);
    for (int at = other.indexOf(folded); at >= 0; at = other.indexOf(folded, at + 1)) {
      if (at == 0
          || !Character.isLetterOrDigit(other.charAt(at - 1))
          || Character.isIdeographic(other.codePointAt(at))) {
        return true;
      }
    }
    return false;
  }
}
