package org.harbourwire.ingest.encoding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecoderTest {
  private static final Charset BIG5 = Charset.forName("Big5-HKSCS");
  private static final Charset GBK = Charset.forName("GB18030");
  private static final String TRADITIONAL = "<p>香港的創新科技發展在今年有了新的進展，我們會繼續為市民說明。</p>";
  private static final String SIMPLIFIED = "<p>深圳的创新科技发展在今年有了新的进展，我们会继续为市民说明。</p>";

  @Test
  void theByteOrderMarkBeatsEverything() {
    byte[] body =
        "\uFEFF<?xml version='1.0' encoding='big5'?><a>創</a>".getBytes(StandardCharsets.UTF_8);
    Decoded decoded = Decoder.decode(body, "text/xml; charset=gb2312", Markup.XML);
    assertThat(decoded.text()).endsWith("<a>創</a>").startsWith("<?xml");
    assertThat(decoded.charset()).isEqualTo(StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
  void unitsOfTwoAndFourBytesAreSeenWithAndWithoutMark(String charset) {
    String text = "<?xml version='1.0'?><a>創科</a>";
    byte[] plain = text.getBytes(Charset.forName(charset));
    byte[] marked = ("\uFEFF" + text).getBytes(Charset.forName(charset));
    assertThat(Decoder.decode(plain, null, Markup.XML).text()).isEqualTo(text);
    assertThat(Decoder.decode(marked, "text/xml; charset=utf-8", Markup.XML).text())
        .isEqualTo(text);
  }

  @Test
  void theHeaderBeatsTheDeclaration() {
    byte[] body = "<?xml version='1.0' encoding='gb2312'?><a>創科</a>".getBytes(BIG5);
    assertThat(Decoder.decode(body, "application/xml; charset=\"Big5\"", Markup.XML).text())
        .contains("創科");
  }

  @Test
  void aWesternServerDefaultDoesNotBeatADocumentThatIsWhatItSays() {
    byte[] body =
        "<?xml version='1.0' encoding='utf-8'?><a>創科</a>".getBytes(StandardCharsets.UTF_8);
    assertThat(Decoder.decode(body, "text/xml; charset=iso-8859-1", Markup.XML).text())
        .contains("創科");
  }

  @Test
  void textXmlWithoutCharsetIsNotAscii() {
    byte[] body = "<a>創科</a>".getBytes(StandardCharsets.UTF_8);
    assertThat(Decoder.decode(body, "text/xml", Markup.XML))
        .isEqualTo(new Decoded("<a>創科</a>", StandardCharsets.UTF_8, false));
  }

  @Test
  void big5MeansHkscs() {
    byte[] body = "<?xml version='1.0' encoding='Big5'?><a>深水埗啲嘢</a>".getBytes(BIG5);
    assertThat(Decoder.decode(body, null, Markup.XML).text()).contains("深水埗啲嘢");
  }

  @Test
  void gb2312MeansItsSuperset() {
    byte[] body = "<meta charset=gb2312><p>朱镕基與喆</p>".getBytes(GBK);
    assertThat(Decoder.decode(body, "text/html", Markup.HTML).text()).contains("朱镕基與喆");
  }

  @Test
  void latin1MeansWindows1252() {
    byte[] body = {'<', 'a', '>', (byte) 0x93, 'o', 'k', (byte) 0x94, '<', '/', 'a', '>'};
    assertThat(Decoder.decode(body, "text/xml; charset=ISO-8859-1", Markup.XML).text())
        .isEqualTo("<a>“ok”</a>");
  }

  @ParameterizedTest
  @CsvSource({
    "<meta http-equiv='Content-Type' content='text/html; charset=big5'>",
    "<META CHARSET=\"BIG5\">",
    "<html><head><!-- x --><meta name=a content=b><meta charset='big5'/>"
  })
  void aMetaElementDeclares(String meta) {
    byte[] body = (meta + TRADITIONAL).getBytes(BIG5);
    assertThat(Decoder.decode(body, null, Markup.HTML).text()).endsWith(TRADITIONAL);
  }

  @Test
  void undeclaredChineseIsJudgedByPlausibility() {
    assertThat(Decoder.decode(TRADITIONAL.getBytes(BIG5), null, Markup.HTML).text())
        .isEqualTo(TRADITIONAL);
    assertThat(Decoder.decode(SIMPLIFIED.getBytes(GBK), null, Markup.HTML).text())
        .isEqualTo(SIMPLIFIED);
  }

  @Test
  void undeclaredWesternTextIsWindows1252() {
    String text = "Le café à côté « ouvert » où l’été naît";
    byte[] body = text.getBytes(Charset.forName("windows-1252"));
    assertThat(Decoder.decode(body, null, Markup.HTML).text()).isEqualTo(text);
  }

  @Test
  void aWrongDeclarationGivesWayToUtf8() {
    byte[] body =
        "<?xml version='1.0' encoding='big5'?><a>創新“科技”</a>".getBytes(StandardCharsets.UTF_8);
    assertThat(Decoder.decode(body, null, Markup.XML).text()).contains("創新“科技”");
  }

  @Test
  void chineseThatIsDeclaredAsUtf8ButIsNotIsJudgedByPlausibility() {
    byte[] body = ("<?xml version='1.0' encoding='utf-8'?>" + SIMPLIFIED).getBytes(GBK);
    assertThat(Decoder.decode(body, null, Markup.XML).text()).endsWith(SIMPLIFIED);
  }

  @Test
  void strayWesternBytesInUtf8AreReadOneByOne() {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    body.writeBytes("<a>創新科技 it".getBytes(StandardCharsets.UTF_8));
    body.write(0x92);
    body.writeBytes("s</a>".getBytes(StandardCharsets.UTF_8));
    Decoded decoded = Decoder.decode(body.toByteArray(), "text/xml; charset=utf-8", Markup.XML);
    assertThat(decoded.text()).isEqualTo("<a>創新科技 it’s</a>");
    assertThat(decoded.lossy()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"x-unknown", "", "utf-16", "../../etc", "?"})
  void anUnknownOrImpossibleLabelIsIgnored(String label) {
    byte[] body =
        ("<?xml version='1.0' encoding='" + label + "'?><a>創科</a>")
            .getBytes(StandardCharsets.UTF_8);
    assertThat(Decoder.decode(body, "text/xml; charset=" + label, Markup.XML).text())
        .endsWith("<a>創科</a>");
  }

  @Test
  void anyBytesAtAllAreDecoded() {
    byte[] bytes = new byte[256];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) i;
    }
    assertThat(Decoder.decode(bytes, null, Markup.HTML).text()).isNotEmpty();
    assertThat(Decoder.decode(new byte[0], null, Markup.XML).text()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "big5, GB18030, 渡轮公司的新船坞今天开张，两个船位都已停满，工人正在更换电池。",
    "gb2312, Big5-HKSCS, 渡輪公司的新船塢今天開張，兩個船位都已停滿，工人正在更換電池。",
    "big5, Big5-HKSCS, 渡輪公司的新船塢今天開張，兩個船位都已停滿，工人正在更換電池。",
    "gbk, GB18030, 渡輪公司的新船塢今天開張，兩個船位都已停滿，工人正在更換電池。"
  })
  void chineseThatIsDeclaredAsTheOtherChineseIsReadAsWhatItIs(
      String declared, String charset, String text) {
    String page = "<html><meta charset=" + declared + "><p>" + text + "</p>";
    assertThat(Decoder.decode(page.getBytes(Charset.forName(charset)), null, Markup.HTML).text())
        .isEqualTo(page);
  }
}
