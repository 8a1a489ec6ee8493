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
  private static final float EDGE = 0.13f;

  /// Whether it stands where running headers and footers stand.
  boolean isAtEdge() {
    return y < pageHeight * EDGE || y > pageHeight * (1 - EDGE);
  }

  /// Whether a piece stands to the right on the same line.
  boolean isContinuedBy(PdfLine piece) {
    return piece.page == page
        && Math.abs(piece.y - y) <= 0.5f * Math.max(size, piece.size)
        && piece.left >= right;
  }

  /// Both as one.
  PdfLine with(PdfLine piece) {
    return new PdfLine(page, text + ' ' + piece.text, left, piece.right, y, size, pageHeight);
  }
}
