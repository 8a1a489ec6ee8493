package org.harbourwire.ingest.article.page;

/// Inline text between two block boundaries. Lines made by `<br>` are separated by `\n`, all other
/// white space is single blanks.
///
/// @param text the text
/// @param words its length, see [org.harbourwire.ingest.article.phrase.Words]
/// @param linkWords how much of it is link text
/// @param links number of links
record Run(String text, double words, double linkWords, int links) implements Item {

  double linkDensity() {
    return words == 0 ? 0 : linkWords / words;
  }
}
