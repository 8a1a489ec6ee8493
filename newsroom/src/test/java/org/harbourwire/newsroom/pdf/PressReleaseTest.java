package org.harbourwire.newsroom.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class PressReleaseTest {
  private static final String LONG =
      "A sentence (with brackets), a back\\slash, an é and a “quotation” costs €5 or more. "
          .repeat(6)
          .strip();

  @Test
  void itsTextCanBeReadBackFromAllPages() throws IOException {
    try (PDDocument document = Loader.loadPDF(release(12).toPdf())) {
      String text = new PDFTextStripper().getText(document);

      assertThat(document.getNumberOfPages()).isEqualTo(3);
      assertThat(document.getDocumentInformation().getTitle()).isEqualTo("A new thing");
      assertThat(text)
          .contains("Office | Press release", "Page 1 of 3", "Page 3 of 3", "###", "Ask us");
      assertThat(text.replaceAll("\\s+", " "))
          .contains("A new thing (Hong Kong, 2 November 2026) " + LONG);
    }
  }

  @Test
  void everyCrossReferencePointsAtItsObject() {
    String file = new String(release(3).toPdf(), StandardCharsets.US_ASCII);
    int xref = file.indexOf("\nxref\n") + 1;

    assertThat(file).startsWith("%PDF-1.4\n").endsWith("%%EOF\n");
    assertThat(file).contains("startxref\n" + xref + "\n");
    Matcher entry = Pattern.compile("(\\d{10}) 00000 n \n").matcher(file);
    int number = 0;
    while (entry.find()) {
      assertThat(file.substring(Integer.parseInt(entry.group(1))))
          .startsWith(++number + " 0 obj\n");
    }
    assertThat(number).isGreaterThanOrEqualTo(7);
    assertThat(file).contains("/Size " + (number + 1) + " ");
  }

  @Test
  void streamsAreAsLongAsTheySay() {
    String file = new String(release(3).toPdf(), StandardCharsets.US_ASCII);
    Matcher stream =
        Pattern.compile("/Length (\\d+) >>\nstream\n(.*?)\nendstream", Pattern.DOTALL)
            .matcher(file);

    assertThat(stream.find()).isTrue();
    assertThat(stream.group(2)).hasSize(Integer.parseInt(stream.group(1)));
  }

  @Test
  void aCharacterThatTheFontsLackIsRefused() {
    PressRelease chinese =
        new PressRelease("Office", "低空經濟", "(Hong Kong)", List.of("x"), List.of(), Instant.EPOCH);

    assertThatThrownBy(chinese::toPdf)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("低空經濟");
  }

  private static PressRelease release(int paragraphs) {
    return new PressRelease(
        "Office",
        "A new thing",
        "(Hong Kong, 2 November 2026)",
        Collections.nCopies(paragraphs, LONG),
        List.of("Ask us"),
        Instant.parse("2026-11-02T01:02:03Z"));
  }
}
