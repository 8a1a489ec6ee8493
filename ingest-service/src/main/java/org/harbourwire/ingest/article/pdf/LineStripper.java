package org.harbourwire.ingest.article.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/// Collects the lines of a document with their places, in the order of its content; what stands far
/// apart on one line comes in pieces.
final class LineStripper extends PDFTextStripper {
  private static final float GAP = 1.5f;
  private static final int MAX_PAGES = 80;
  private static final int MAX_OPERATORS = 3_000_000;
  private static final int MAX_CHARACTERS = 1_000_000;

  private final List<PdfLine> lines = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private final List<TextPosition> positions = new ArrayList<>();
  private int characters;
  private int operators;

  private LineStripper() {
    setEndPage(MAX_PAGES);
    setSuppressDuplicateOverlappingText(true);
  }

  /// @throws IOException when the document is broken or asks for too much work
  static List<PdfLine> lines(PDDocument document) throws IOException {
    LineStripper stripper = new LineStripper();
    stripper.getText(document);
    stripper.endLine();
    return Columns.inOrder(stripper.lines);
  }

  @Override
  protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
    if (++operators > MAX_OPERATORS) {
      throw new IOException("more than " + MAX_OPERATORS + " drawing operators");
    }
    super.processOperator(operator, operands);
  }

  @Override
  protected void writeString(String string, List<TextPosition> at) {
    if (characters > MAX_CHARACTERS || at.isEmpty()) {
      return;
    }
    if (!positions.isEmpty() && startsLine(positions.getLast(), at.getFirst())) {
      endLine();
    }
    characters += string.length();
    text.append(string);
    positions.addAll(at);
  }

  /// A new line, or the next column or cell.
  private static boolean startsLine(TextPosition last, TextPosition next) {
    float height = Math.max(1, Math.max(last.getFontSizeInPt(), next.getFontSizeInPt()));
    float gap = next.getXDirAdj() - last.getXDirAdj() - last.getWidthDirAdj();
    return Math.abs(last.getYDirAdj() - next.getYDirAdj()) > 0.5f * height || gap > GAP * height;
  }

  @Override
  protected void writeWordSeparator() {
    text.append(' ');
  }

  @Override
  protected void writeLineSeparator() {
    endLine();
  }

  @Override
  protected void writePageEnd() {
    endLine();
  }

  private void endLine() {
    String line = text.toString().replace('\u00a0', ' ').strip().replaceAll("\\s+", " ");
    if (!line.isEmpty() && !positions.isEmpty()) {
      TextPosition first = positions.getFirst();
      TextPosition last = positions.getLast();
      lines.add(
          new PdfLine(
              getCurrentPageNo(),
              line,
              first.getXDirAdj(),
              last.getXDirAdj() + last.getWidthDirAdj(),
              first.getYDirAdj(),
              positions.get(positions.size() / 2).getFontSizeInPt(),
              first.getPageHeight()));
    }
    text.setLength(0);
    positions.clear();
  }
}
