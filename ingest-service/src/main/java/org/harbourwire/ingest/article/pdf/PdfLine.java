package org.harbourwire.ingest.article.pdf;

/// A line of a PDF page.
///
/// @param page from 0
/// @param text with single blanks
/// @param left edge, in points from the page's left
/// @param right edge
/// @param y of the baseline, in points from the page's top
/// @param size of most of its letters, in points
/// @param pageHeight in points
record PdfLine(
    int page, String text, float left, float right, float y, float size, float pageHeight) {

  /// Whether it stands where running headers and footers stand.
  boolean isAtEdge() {
    return y < pageHeight * 0.1 || y > pageHeight * 0.9;
  }
}
