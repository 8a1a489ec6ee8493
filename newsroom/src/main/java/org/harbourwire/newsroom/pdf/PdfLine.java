package org.harbourwire.newsroom.pdf;

/// One line of text at its place on a page.
///
/// @param x points from the left edge
/// @param y points from the lower edge
/// @param size of the letters in points
/// @param bold whether in Helvetica-Bold
/// @param text what it says
record PdfLine(int x, int y, int size, boolean bold, String text) {

  /// The operators that show it.
  String operators() {
    return "BT /%s %d Tf %d %d Td (%s) Tj ET\n"
        .formatted(bold ? "F2" : "F1", size, x, y, PdfText.literal(text));
  }
}
