package org.harbourwire.ingest.article.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Puts the pieces of lines of a page in reading order: on a page of two columns down the left one,
/// then down the right one, between lines that run over both; else pieces of one line are joined.
/// Most producers write column after column, some write row after row.
final class Columns {
  private static final int LEAST = 5;
  private static final double FEW = 0.25;
  private static final float FIRST_GUTTER = 0.3f;
  private static final float LAST_GUTTER = 0.7f;
  private static final float STEP = 4;

  private final List<PdfLine> pieces;

  private Columns(List<PdfLine> pieces) {
    this.pieces = pieces;
  }

  /// @param pieces of all pages, as they were written
  static List<PdfLine> inOrder(List<PdfLine> pieces) {
    List<PdfLine> ordered = new ArrayList<>(pieces.size());
    int from = 0;
    for (int i = 1; i <= pieces.size(); i++) {
      if (i == pieces.size() || pieces.get(i).page() != pieces.get(from).page()) {
        ordered.addAll(new Columns(pieces.subList(from, i)).page());
        from = i;
      }
    }
    return ordered;
  }

  private List<PdfLine> page() {
    float gutter = gutter();
    return gutter < 0 ? joined() : byColumns(gutter);
  }

  /// The middle of the blank strip between two columns, or -1.
  private float gutter() {
    float width = 0;
    for (PdfLine piece : pieces) {
      width = Math.max(width, piece.right());
    }
    float first = -1;
    float last = -1;
    for (float x = width * FIRST_GUTTER; x < width * LAST_GUTTER; x += STEP) {
      if (divides(x)) {
        first = first < 0 ? x : first;
        last = x;
      } else if (first >= 0) {
        break;
      }
    }
    return first < 0 ? -1 : (first + last) / 2;
  }

  private boolean divides(float x) {
    int left = 0;
    int right = 0;
    int over = 0;
    for (PdfLine piece : pieces) {
      if (piece.right() < x) {
        left++;
      } else if (piece.left() > x) {
        right++;
      } else {
        over++;
      }
    }
    return left >= LEAST && right >= LEAST && over <= FEW * pieces.size();
  }

  private List<PdfLine> byColumns(float gutter) {
    List<PdfLine> sorted = new ArrayList<>(pieces);
    sorted.sort(Comparator.comparingDouble(PdfLine::y));
    List<PdfLine> ordered = new ArrayList<>(sorted.size());
    List<PdfLine> right = new ArrayList<>();
    for (PdfLine piece : sorted) {
      if (piece.left() > gutter) {
        right.add(piece);
        continue;
      }
      if (piece.right() >= gutter) {
        ordered.addAll(right);
        right.clear();
      }
      ordered.add(piece);
    }
    ordered.addAll(right);
    return ordered;
  }

  private List<PdfLine> joined() {
    List<PdfLine> lines = new ArrayList<>(pieces.size());
    for (PdfLine piece : pieces) {
      PdfLine last = lines.isEmpty() ? null : lines.getLast();
      if (last != null && last.isContinuedBy(piece)) {
        lines.set(lines.size() - 1, last.with(piece));
      } else {
        lines.add(piece);
      }
    }
    return lines;
  }
}
