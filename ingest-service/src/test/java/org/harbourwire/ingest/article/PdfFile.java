package org.harbourwire.ingest.article;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/// Makes PDFs of lines of text, with page numbers.
public final class PdfFile {
  private PdfFile() {}

  /// A file of `pages`.
  public static byte[] of(List<List<String>> pages) throws IOException {
    try (PDDocument document = new PDDocument()) {
      write(document, pages);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.save(out);
      return out.toByteArray();
    }
  }

  static void write(PDDocument document, List<List<String>> pages) throws IOException {
    PDFont font = new PDType1Font(FontName.TIMES_ROMAN);
    for (int number = 1; number <= pages.size(); number++) {
      PDPage page = new PDPage();
      document.addPage(page);
      try (PDPageContentStream content = new PDPageContentStream(document, page)) {
        float y = 700;
        for (String line : pages.get(number - 1)) {
          write(content, font, 60, line, y);
          y -= 14;
        }
        if (!pages.get(number - 1).isEmpty()) {
          write(content, font, 60, "Page " + number, 30);
        }
      }
    }
  }

  static void write(PDPageContentStream content, PDFont font, float x, String line, float y)
      throws IOException {
    content.beginText();
    content.setFont(font, 11);
    content.newLineAtOffset(x, y);
    content.showText(line);
    content.endText();
  }
}
