package org.harbourwire.ingest.article.page;

/// A piece of the body on its way to the text.
///
/// @param kind what it was on the page
/// @param text one line or several
/// @param words its length
/// @param linkDensity the share of link text
record Paragraph(Kind kind, String text, double words, double linkDensity) {
  /// What a paragraph was on the page.
  enum Kind {
    H1(1),
    H2(2),
    H3(3),
    H4(4),
    TEXT(9),
    ITEM(9),
    ROW(9);

    /// 1 to 4 for headings, 9 for all else.
    final int level;

    Kind(int level) {
      this.level = level;
    }

    boolean isHeading() {
      return level < 9;
    }

    static Kind ofHeading(int level) {
      return values()[Math.min(level, 4) - 1];
    }
  }
}
