package org.harbourwire.portal.diff;

/// A stretch of a text that was compared.
///
/// @param text its characters
/// @param change what became of it
public record Piece(String text, Change change) {
  /// What became of a stretch.
  public enum Change {
    SAME,
    REMOVED,
    ADDED
  }

  static Piece same(String text) {
    return new Piece(text, Change.SAME);
  }

  static Piece removed(String text) {
    return new Piece(text, Change.REMOVED);
  }

  static Piece added(String text) {
    return new Piece(text, Change.ADDED);
  }

  /// Whether it is in the earlier text only.
  public boolean isRemoved() {
    return change == Change.REMOVED;
  }

  /// Whether it is in the later text only.
  public boolean isAdded() {
    return change == Change.ADDED;
  }
}
