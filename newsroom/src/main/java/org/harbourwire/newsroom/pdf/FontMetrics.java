package org.harbourwire.newsroom.pdf;

/// How wide text is in Helvetica. The widths of its ASCII characters are facts of the font; other
/// characters of WinAnsi count as wide as a digit, which is near enough to break lines.
final class FontMetrics {
  private static final int[] WIDTHS = {
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556,
    556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667,
    611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667,
    667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500,
    222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584
  };
  // Helvetica-Bold is at most this much wider than Helvetica in running text.
  private static final double BOLD = 1.1;

  private FontMetrics() {}

  /// Width in points.
  static double width(String text, boolean bold, int size) {
    double units =
        text.chars()
            .map(c -> c >= 32 && c - 32 < WIDTHS.length ? WIDTHS[c - 32] : WIDTHS['0' - 32])
            .sum();
    return units / 1000 * size * (bold ? BOLD : 1);
  }
}
