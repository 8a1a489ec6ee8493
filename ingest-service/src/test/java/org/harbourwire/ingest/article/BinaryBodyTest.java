package org.harbourwire.ingest.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What a server sends as `text/html` and is none: refused, not decoded into an article of rubbish.
class BinaryBodyTest {
  private static final String ENGLISH =
      "<html><title>Solar ferry</title><h1>Solar ferry</h1><p>The ferry operator Kestrel Marine put"
          + " its first solar vessel into service on the outer islands route, carrying two hundred"
          + " passengers on a calm morning.</p></html>";
  private static final String CHINESE =
      "<html><title>太陽能渡輪啟航</title><h1>太陽能渡輪啟航</h1><p>渡輪公司今日宣布，首艘太陽能渡輪投入服務，每日往來離島六次，每程可載客二百人。</p></html>";

  @ParameterizedTest
  @ValueSource(ints = {64, 500, 4_000, 70_000})
  void refusesRandomBytesOfAnySize(int size) {
    Random random = new Random(size);
    for (int i = 0; i < 3; i++) {
      byte[] body = new byte[size];
      random.nextBytes(body);
      assertThat(Documents.extract(body, "text/html"))
          .isInstanceOf(ExtractOutcome.NotAnArticle.class);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"GIF89a", "RIFF....WEBPVP8 ", "BM", "\u0000\u0000\u0001\u0000", "OggS"})
  void refusesPicturesAndSoundBySomeOfTheirBytes(String signature) {
    assertThat(refused(with(signature.getBytes(StandardCharsets.ISO_8859_1), noise(9_000))))
        .contains("binary");
  }

  @Test
  void refusesAPictureThatBeginsWithPagesOfWords() {
    byte[] caption =
        "<x:xmpmeta>A ferry at its pier, seen from the hill.</x:xmpmeta>\n"
            .repeat(100)
            .getBytes(StandardCharsets.US_ASCII);

    assertThat(refused(with(caption, noise(40_000)))).contains("binary");
  }

  @Test
  void refusesAPageThatWasCompressedAndNotDeclaredSo() throws IOException {
    byte[] page = ENGLISH.repeat(50).getBytes(StandardCharsets.UTF_8);
    var gzip = new ByteArrayOutputStream();
    try (var out = new GZIPOutputStream(gzip)) {
      out.write(page);
    }
    var deflated = new ByteArrayOutputStream();
    try (var out = new DeflaterOutputStream(deflated, new Deflater(9, true))) {
      out.write(page);
    }

    assertThat(refused(gzip.toByteArray())).contains("neither page nor PDF");
    assertThat(refused(deflated.toByteArray())).contains("neither page nor PDF");
  }

  @Test
  void refusesAPageWhoseCharactersWereLostBeforeItWasSent() {
    String lost = "<h1>Pier</h1><p>" + "\uFFFD\uFFFD a \uFFFD\uFFFD of the ".repeat(60) + "</p>";

    assertThat(refused(lost.getBytes(StandardCharsets.UTF_8))).contains("mangled");
  }

  @ParameterizedTest
  @CsvSource({"UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
  void readsPagesOfTwoAndFourBytesACharacterThatNobodyDeclared(String charset) {
    assertThat(Documents.article(ENGLISH, Charset.forName(charset)).title())
        .isEqualTo("Solar ferry");
    assertThat(Documents.article(CHINESE, Charset.forName(charset)).text()).startsWith("渡輪公司今日宣布");
  }

  @Test
  void readsAPageWithSomeStrayControlCharactersAndLostOnes() {
    String stray = ENGLISH.replace("calm", "ca\u0001lm\u0008").replace("morning", "mor\uFFFDning");

    assertThat(Documents.article(stray).title()).isEqualTo("Solar ferry");
  }

  private static String refused(byte[] body) {
    return Documents.refusal(Documents.extract(body, "text/html; charset=utf-8"));
  }

  private static byte[] noise(int size) {
    byte[] noise = new byte[size];
    new Random(11).nextBytes(noise);
    return noise;
  }

  private static byte[] with(byte[] head, byte[] rest) {
    byte[] all = new byte[head.length + rest.length];
    System.arraycopy(head, 0, all, 0, head.length);
    System.arraycopy(rest, 0, all, head.length, rest.length);
    return all;
  }
}
