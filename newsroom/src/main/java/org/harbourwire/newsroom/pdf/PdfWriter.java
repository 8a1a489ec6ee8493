package org.harbourwire.newsroom.pdf;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Writes a PDF 1.4 file of text in the standard fonts: catalogue, page tree, two fonts,
/// information, then page and content of each page, and the cross-reference table with the byte
/// offset of each object (ISO 32000-1, 7.5).
final class PdfWriter {
  private static final int FIRST_PAGE_OBJECT = 6;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final List<Integer> offsets = new ArrayList<>();

  private PdfWriter() {}

  /// @param title goes into the document information
  /// @param created likewise
  /// @param pages the lines of each page
  static byte[] write(String title, Instant created, List<List<PdfLine>> pages) {
    return new PdfWriter().file(title, created, pages);
  }

  private byte[] file(String title, Instant created, List<List<PdfLine>> pages) {
    print("%PDF-1.4\n");
    object("<< /Type /Catalog /Pages 2 0 R >>");
    object("<< /Type /Pages /Count " + pages.size() + " /Kids [" + kids(pages.size()) + "] >>");
    object(font("Helvetica"));
    object(font("Helvetica-Bold"));
    object(information(title, created));
    for (List<PdfLine> page : pages) {
      page(page);
    }
    crossReferences();
    return out.toByteArray();
  }

  private void page(List<PdfLine> lines) {
    int content = offsets.size() + 2;
    object(
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] "
            + "/Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> /Contents "
            + content
            + " 0 R >>");
    StringBuilder operators = new StringBuilder();
    lines.forEach(line -> operators.append(line.operators()));
    object("<< /Length " + operators.length() + " >>\nstream\n" + operators + "\nendstream");
  }

  private static String kids(int pages) {
    StringBuilder kids = new StringBuilder();
    for (int i = 0; i < pages; i++) {
      kids.append(FIRST_PAGE_OBJECT + 2 * i).append(" 0 R ");
    }
    return kids.toString().strip();
  }

  private static String font(String name) {
    return "<< /Type /Font /Subtype /Type1 /BaseFont /" + name + " /Encoding /WinAnsiEncoding >>";
  }

  private static String information(String title, Instant created) {
    String date =
        DateTimeFormatter.ofPattern("yyyyMMddHHmmss", Locale.ROOT)
            .format(created.atOffset(ZoneOffset.UTC));
    return "<< /Title (%s) /Producer (Harbourwire newsroom) /CreationDate (D:%sZ) >>"
        .formatted(PdfText.literal(title), date);
  }

  private void object(String body) {
    offsets.add(out.size());
    print(offsets.size() + " 0 obj\n" + body + "\nendobj\n");
  }

  private void crossReferences() {
    int start = out.size();
    print("xref\n0 " + (offsets.size() + 1) + "\n0000000000 65535 f \n");
    offsets.forEach(offset -> print("%010d 00000 n \n".formatted(offset)));
    print("trailer\n<< /Size " + (offsets.size() + 1) + " /Root 1 0 R /Info 5 0 R >>\n");
    print("startxref\n" + start + "\n%%EOF\n");
  }

  private void print(String ascii) {
    out.writeBytes(ascii.getBytes(StandardCharsets.US_ASCII));
  }
}
