package org.harbourwire.ingest.encoding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContentGuessTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Big5-HKSCS|消息",
        "Big5-HKSCS|碼頭重開",
        "Big5-HKSCS|深水埗嘅啲嘢",
        "Big5-HKSCS|恒生指數升一百點",
        "Big5-HKSCS|醫管局：流感高峰期",
        "Big5-HKSCS|Hong Kong 香港 news",
        "GB18030|新闻",
        "GB18030|联通",
        "GB18030|机器人",
        "GB18030|经济增长百分之五",
        "GB18030|外交部发言人答记者问",
        "GB18030|Shenzhen 深圳 news",
        "windows-31j|港でロボットが稼働",
        "windows-31j|速報：地震がありました",
        "EUC-JP|港でロボットが稼働",
        "EUC-JP|大雨の影響で運休",
        "ISO-2022-JP|港でロボットが稼働",
        "x-windows-949|항구에서 로봇 가동",
        "x-windows-949|서울 지하철 운행 중단",
        "windows-1251|Погода на завтра",
        "windows-1251|«Зенит» выиграл матч",
        "KOI8-R|Погода на завтра",
        "KOI8-R|Курс вырос до 90 рублей",
        "windows-1252|Le café à côté « ouvert » où l’été naît",
        "windows-1252|Élections : la société créée à Évry",
        "windows-1252|Über die Größe der Äpfel – „schön“",
        "windows-1252|¿Qué pasó ayer? ¡Mañana!",
        "windows-1252|Færøerne får nye både på søen",
        "windows-1252|“Quoted” text – it’s €5",
        "windows-1252|20°C and £5",
        "windows-1252|ÉCOLE FERMÉE À L’ÉTÉ"
      })
  void undeclaredTextIsReadInTheLikeliestCharset(String charset, String text) {
    byte[] body = text.getBytes(Charset.forName(charset));
    assertThat(xml(body, null)).isEqualTo(text);
    assertThat(xml(body, "text/xml; charset=utf-8")).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "Big5-HKSCS, 醫管局：流感高峰期",
    "GB18030, 经济增长百分之五",
    "windows-31j, 港でロボットが稼働",
    "x-windows-949, 항구에서 로봇 가동",
    "windows-1252, Élections : la société créée à Évry",
    "windows-1252, ¿Qué pasó ayer? ¡Mañana!",
    "windows-1252, Æðislegt veður á Þingvöllum í dag",
    "windows-1252, São João não é só à noite; avós põem mesas",
    "windows-1252, Ääniä yössä: työväen häät",
    "windows-1252, «Été» ÉÈÊ ñÑ ÿ © 2026 ½ ¾"
  })
  void aWesternCharsetThatServersAddToEverythingIsWeighed(String charset, String text) {
    byte[] body = text.getBytes(Charset.forName(charset));
    assertThat(xml(body, "text/xml; charset=iso-8859-1")).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "GB2312, big5, Big5-HKSCS, 香港新聞公報",
    "big5, gb2312, GB18030, 香港新闻公报",
    "gb2312, utf-8, UTF-8, 中文",
    "gb2312, none, UTF-8, 香港新聞",
    "iso-8859-1, windows-1251, windows-1251, привет мир",
    "koi8-r, windows-1251, KOI8-R, привет мир"
  })
  void theHeaderGoesFirstUnlessTheContentTells(
      String header, String declared, String charset, String text) {
    String document = "<?xml version='1.0' encoding='" + declared + "'?>" + text;
    byte[] body = document.getBytes(Charset.forName(charset));
    assertThat(xml(body, "text/xml; charset=" + header)).isEqualTo(document);
  }

  @Test
  void whereTheContentDoesNotTellTheHeaderStays() {
    String document = "<?xml version='1.0' encoding='iso-8859-15'?>café";
    byte[] body = document.getBytes(Charset.forName("windows-1252"));
    assertThat(Decoder.decode(body, "text/xml; charset=windows-1250", Markup.XML).charset())
        .isEqualTo(Charset.forName("windows-1250"));
  }

  @ParameterizedTest
  @CsvSource({
    "636166C3A920E9, café é",
    "93719420C3A9, “q” é",
    "937194, “q”",
    "696E206974927320E4B8ADE69687, in it’s 中文",
    "EDA0BDEDB880206F6B, 😀 ok",
    "E4B8ADE696, 中�"
  })
  void declaredUtf8IsRepairedByteByByte(String bytes, String text) {
    byte[] body = HexFormat.of().parseHex(bytes);
    assertThat(xml(body, "text/xml; charset=utf-8")).isEqualTo(text);
    ByteArrayOutputStream marked = new ByteArrayOutputStream();
    marked.writeBytes("\uFEFF".getBytes(StandardCharsets.UTF_8));
    marked.writeBytes(body);
    assertThat(xml(marked.toByteArray(), null)).isEqualTo(text);
  }

  private static String xml(byte[] body, @Nullable String contentType) {
    return Decoder.decode(body, contentType, Markup.XML).text();
  }
}
