package org.harbourwire.ingest.encoding;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OwnCharsetsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {"big5", "gbk", "shift_jis", "euc-jp", "x-eucJP-Open", "euc-kr", "shift_jis_2004"})
  void noLoneByteSwallowsTheMarkupBehindIt(String label) {
    for (int lead = 0x80; lead <= 0xFF; lead++) {
      byte[] body = "中 </title><p>".getBytes(StandardCharsets.US_ASCII);
      body[1] = (byte) lead;
      assertThat(new String(body, charset(label))).as("%X", lead).endsWith("</title><p>");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "big5, A145, ‧",
    "big5, A14E, ﹑",
    "big5, A1C3, ￣",
    "big5, A1C5, ˍ",
    "big5, A3E1, €",
    "big5, 8862, Ê̄",
    "big5, 9DF8, 啲",
    "big5, A440FFA440, 一�一",
    "gbk, 80, €",
    "gbk, 81308130, \u0080",
    "gbk, B0A1FFB0A1, 啊�啊",
    "shift_jis, B1834183, ｱア�",
    "euc-jp, 8FB0A1ADA1, 丂①",
    "koi8-t, 80E4, қД",
    "ptcp154, 80E4, Җд",
    "kz1048, 80E4, Ђд",
    "cp1125, 80E4, Аф",
    "cp720, E4, غ",
    "hp-roman8, E4, ð",
    "iso-8859-10, A1, Ą",
    "iso-8859-14, D0, Ŵ",
    "utf-7, 2B5469316C68772D2B2D, 中文+",
    "hz, 7E7B56504E447E7D21, 中文!"
  })
  void bytesMeanWhatBrowsersShow(String label, String bytes, String text) {
    byte[] body = HexFormat.of().parseHex(bytes.replace(" ", ""));
    assertThat(new String(body, charset(label))).isEqualTo(text);
  }

  private static Charset charset(String label) {
    return CharsetLabels.find(label).orElseThrow();
  }
}
