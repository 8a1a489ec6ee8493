package org.harbourwire.ingest.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.commons.logging.LogFactory;
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
        Documents.article(Documents.extract(PdfFile.of(List.of(RELEASE)), "application/pdf"));
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
        Documents.article(Documents.extract(PdfFile.of(List.of(first, second)), "application/pdf"));
    assertThat(article.text())
        .isEqualTo(
            "Friends, we have waited long for this day and now that it has come we shall sail"
                + " together.");
  }

  @Test
  void refusesAScanAndALockedFile() throws IOException {
    byte[] blank = PdfFile.of(List.of(List.of()));
    assertThat(Documents.refusal(Documents.extract(blank, "application/pdf"))).contains("scanned");
    assertThat(Documents.refusal(Documents.extract(locked(), "application/pdf")))
        .isEqualTo("encrypted PDF");
  }

  @Test
  void readsTwoColumnsOneAfterTheOtherThoughTheyAreWrittenRowByRow() throws IOException {
    ExtractedArticle article =
        Documents.article(Documents.extract(twoColumns(), "application/pdf"));
    assertThat(article.text().replace('\n', ' '))
        .containsSubsequence(
            "Line 2 on the left",
            "Line 8 on the left",
            "Line 1 on the right",
            "Line 8 on the right");
  }

  @Test
  void dropsHeadersAndFootersThatRunThroughThePages() throws IOException {
    List<List<String>> pages = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      List<String> page = new ArrayList<>();
      page.add("Harbour Office Quarterly");
      page.addAll(Collections.nCopies(3, ""));
      page.add("On day " + i + " the vessel sailed on time and came back on time as well.");
      pages.add(page);
    }
    ExtractedArticle article =
        Documents.article(Documents.extract(PdfFile.of(pages), "application/pdf"));
    assertThat(article.text()).contains("On day 1").doesNotContain("Quarterly", "Page 2");
  }

  @Test
  void readsChinese() {
    String first = "渡輪公司今日宣布，首艘太陽能渡輪投入服務，每日往來離島六次，每程可載";
    String second = "客二百人，工程師表示，船上電池在碼頭充電只需十一分鐘，乘客十分滿意。";
    byte[] file = chinese(List.of("太陽能渡輪啟航儀式今日舉行", "", first, second));
    ExtractedArticle article = Documents.article(Documents.extract(file, "application/pdf"));
    assertThat(article.title()).isEqualTo("太陽能渡輪啟航儀式今日舉行");
    assertThat(article.text()).isEqualTo(first + second);
  }

  /// A file by hand: a font that is not embedded, with Adobe's map from UCS-2.
  private static byte[] chinese(List<String> lines) {
    StringBuilder drawing = new StringBuilder("BT /F1 11 Tf 60 700 Td ");
    for (String line : lines) {
      drawing.append('<');
      line.chars().forEach(c -> drawing.append("%04x".formatted(c)));
      drawing.append("> Tj 0 -14 Td ");
    }
    drawing.append("ET");
    String file =
        """
        %PDF-1.4
        1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj
        2 0 obj << /Type /Pages /Count 1 /Kids [3 0 R] >> endobj
        3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 6 0 R
        /Resources << /Font << /F1 4 0 R >> >> >> endobj
        4 0 obj << /Type /Font /Subtype /Type0 /BaseFont /MSung-Light /Encoding /UniCNS-UCS2-H
        /DescendantFonts [5 0 R] >> endobj
        5 0 obj << /Type /Font /Subtype /CIDFontType0 /BaseFont /MSung-Light /CIDSystemInfo
        << /Registry (Adobe) /Ordering (CNS1) /Supplement 0 >> /DW 1000 >> endobj
        """
            + "6 0 obj << /Length "
            + drawing.length()
            + " >> stream\n"
            + drawing
            + "\nendstream endobj\ntrailer << /Root 1 0 R >>\n%%EOF";
    return file.getBytes(StandardCharsets.US_ASCII);
  }

  private static byte[] twoColumns() throws IOException {
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage();
      document.addPage(page);
      PDFont font = new PDType1Font(FontName.TIMES_ROMAN);
      try (PDPageContentStream content = new PDPageContentStream(document, page)) {
        PdfFile.write(content, font, 60, "Two columns tell of one solar ferry", 720);
        for (int line = 1; line <= 8; line++) {
          float y = 700 - 14 * line;
          PdfFile.write(content, font, 60, "Line " + line + " on the left tells of the ferry.", y);
          PdfFile.write(content, font, 320, "Line " + line + " on the right tells of the pier.", y);
        }
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.save(out);
      return out.toByteArray();
    }
  }

  private static byte[] locked() throws IOException {
    try (PDDocument document = new PDDocument()) {
      PdfFile.write(document, List.of(RELEASE));
      document.protect(new StandardProtectionPolicy("owner", "reader", new AccessPermission()));
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.save(out);
      return out.toByteArray();
    }
  }

  @Test
  void pdfBoxLogsAsWeDo() {
    assertThat(LogFactory.getLog(PDDocument.class).getClass().getName()).contains("Slf4j");
  }
}
