package org.harbourwire.text.analysis;

/// A term where it stands.
///
/// @param term the folded, stemmed term
/// @param start offset of its first UTF-16 unit in the text
/// @param end offset after its last
/// @param position its place in the order of words and ideographs, from 0
/// @param span the positions it covers; more than 1 for a pair of ideographs in a text and a joined
///   compound in a query
public record Token(String term, int start, int end, int position, int span) {
  /// Refuses what could not stand in a text.
  public Token {
    if (start < 0 || end < start || position < 0 || span < 1) {
      throw new IllegalArgumentException(
          "no token: %s at %d-%d, position %d, span %d"
              .formatted(term, start, end, position, span));
    }
  }
}
