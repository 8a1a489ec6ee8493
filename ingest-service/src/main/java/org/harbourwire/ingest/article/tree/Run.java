package org.harbourwire.ingest.article.tree;

/// Inline text between two block boundaries. Lines made by `<br>` are separated by `\n`, all other
/// white space is single blanks.
///
/// @param text the text
/// @param words its length, see [org.harbourwire.ingest.article.phrase.Words]
/// @param linkWords how much of it is link text
/// @param links number of links
/// @param prose how much of it reads like prose, see [Measures#prose]
public record Run(String text, double words, double linkWords, int links, double prose)
    implements Item {

  static Run of(String text, double words, double linkWords, int links) {
    return new Run(text, words, linkWords, links, Measures.prose(text, words, linkWords));
  }

  /// The share of link text.
  public double linkDensity() {
    return words == 0 ? 0 : linkWords / words;
  }
}
