package org.harbourwire.ingest.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.junit.jupiter.api.Test;

class PdfDocumentTest {
  private static final List<String> RELEASE =
      List.of(
          "Press Release",
          "For Immediate Release",
          "",
          "Kestrel Marine Sails First Solar",
          "Ferry to the Outer Islands",
          "",
          "(Hong Kong, 2 March 2026) - Kestrel Marine has put its first solar vessel into ser-",
          "vice on the outer islands route, carrying two hundred passengers on a calm morning",
          "in front of guests from the islands.",
          "",
          "Engineers said the batteries are charged at the pier in eleven minutes.",
          "",
          "Photo 1: The vessel at the pier.",
          "",
          "###",
          "",
          "About Kestrel Marine",
          "Kestrel Marine was founded to sail.",
          "Media Contact: 5555 0000");

  @Test
  void readsARelease() throws IOException {
    ExtractedArticle article =
        Documents.article(Documents.extract(pdf(List.of(RELEASE)), "application/pdf"));
    assertThat(article.title())
        .isEqualTo("Kestrel Marine Sails First Solar Ferry to the Outer Islands");
    assertThat(article.text())
        .isEqualTo(
            "(Hong Kong, 2 March 2026) - Kestrel Marine has put its first solar vessel into service"
                + " on the outer islands route, carrying two hundred passengers on a calm morning"
                + " in front of guests from the islands.\n\n"
                + "Engineers said the batteries are charged at the pier in eleven minutes.");
    assertThat(article.publishedAt()).isEqualTo(Instant.parse("2026-03-01T16:00:00Z"));
    assertThat(article.mediaType()).isEqualTo("application/pdf");
  }

  @Test
  void dropsPageNumbersAndRunsOnOverPages() throws IOException {
    List<String> first =
        List.of("A speech at the pier", "", "Friends, we have waited long for this day and");
    List<String> second = List.of("now that it has come we shall sail together.");
    ExtractedArticle article =
        Documents.article(Documents.extract(pdf(List.of(first, second)), "application/pdf"));
    assertThat(article.text())
        .isEqualTo(
            "Friends, we have waited long for this day and now that it has come we shall sail"
                + " together.");
  }

  @Test
  void refusesAScanAndALockedFile() throws IOException {
    byte[] blank = pdf(List.of(List.of()));
    assertThat(Documents.refusal(Documents.extract(blank, "application/pdf"))).contains("scanned");
    assertThat(Documents.refusal(Documents.extract(locked(), "application/pdf")))
        .isEqualTo("encrypted PDF");
  }

  private static byte[] pdf(List<List<String>> pages) throws IOException {
    try (PDDocument document = new PDDocument()) {
      write(document, pages);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.save(out);
      return out.toByteArray();
    }
  }

  private static byte[] locked() throws IOException {
    try (PDDocument document = new PDDocument()) {
      write(document, List.of(RELEASE));
      document.protect(new StandardProtectionPolicy("owner", "reader", new AccessPermission()));
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.save(out);
      return out.toByteArray();
    }
  }

  private static void write(PDDocument document, List<List<String>> pages) throws IOException {
    PDFont font = new PDType1Font(FontName.TIMES_ROMAN);
    for (int number = 1; number <= pages.size(); number++) {
      PDPage page = new PDPage();
      document.addPage(page);
      try (PDPageContentStream content = new PDPageContentStream(document, page)) {
        float y = 700;
        for (String line : pages.get(number - 1)) {
          write(content, font, line, y);
          y -= 14;
        }
        if (!pages.get(number - 1).isEmpty()) {
          write(content, font, "Page " + number, 30);
        }
      }
    }
  }

  private static void write(PDPageContentStream content, PDFont font, String line, float y)
      throws IOException {
    content.beginText();
    content.setFont(font, 11);
    content.newLineAtOffset(60, y);
    content.showText(line);
    content.endText();
  }
}
