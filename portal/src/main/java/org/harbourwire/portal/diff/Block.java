package org.harbourwire.portal.diff;

import java.util.List;

/// A paragraph of two texts that were compared.
///
/// @param kind what became of it
/// @param pieces its text in order; several where it was changed
public record Block(Kind kind, List<Piece> pieces) {
  public Block {
    pieces = List.copyOf(pieces);
  }

  /// What became of a paragraph.
  public enum Kind {
    SAME,
    REMOVED,
    ADDED,
    CHANGED
  }

  static Block same(String paragraph) {
    return new Block(Kind.SAME, List.of(Piece.same(paragraph)));
  }

  static Block removed(String paragraph) {
    return new Block(Kind.REMOVED, List.of(Piece.removed(paragraph)));
  }

  static Block added(String paragraph) {
    return new Block(Kind.ADDED, List.of(Piece.added(paragraph)));
  }

  static Block changed(String before, String after) {
    return new Block(Kind.CHANGED, WordDiff.of(before, after));
  }
}
