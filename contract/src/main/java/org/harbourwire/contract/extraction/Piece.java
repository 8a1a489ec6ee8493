package org.harbourwire.contract.extraction;

import org.jspecify.annotations.Nullable;

/// Neighbouring parts of a document that were all kept, or all cut for one reason.
///
/// @param cut why it was cut, in one word: `links`, `hidden`, `after-end`, …; absent: it was kept
/// @param start where it begins in the article's text, in UTF-16 code units; absent when it was cut
/// @param length how long it is, in UTF-16 code units
/// @param text the beginning of what was cut; absent when it was kept, as it stands in the
///   article's text, and for a headline-link-only source
public record Piece(
    @Nullable String cut, @Nullable Integer start, int length, @Nullable String text) {

  /// A part of the article's text.
  public static Piece kept(int start, int length) {
    return new Piece(null, start, length, null);
  }

  /// A part that is not in the article's text.
  ///
  /// @param text its beginning
  /// @param length of all of it
  public static Piece cut(String reason, String text, int length) {
    return new Piece(reason, null, length, text);
  }

  Piece withoutText() {
    return new Piece(cut, start, length, null);
  }
}
