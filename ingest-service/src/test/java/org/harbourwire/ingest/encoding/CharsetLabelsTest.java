package org.harbourwire.ingest.encoding;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CharsetLabelsTest {
  @ParameterizedTest
  @CsvSource({
    "windows-1252, ASCII|ISO_8859-1:1987|ansi_x3.4-1968|l1|cp1252|1252|x-cp1252|iso-ir-100",
    "windows-1251, 1251|cp1251|Windows_1251|win-1251|x-cp1251",
    "windows-1254, iso-8859-9|latin5|csisolatin5",
    "ISO-8859-5, iso-8859-5-1988|ISO_8859-5:1988|cyrillic|csISOLatinCyrillic|iso8859_5",
    "ISO-8859-6, csiso88596e|iso-8859-6-i|ASMO-708",
    "ISO-8859-7, elot-928|ELOT_928|sun_eu_greek",
    "ISO-8859-8, iso-8859-8-i|iso-8859-8-e|logical|visual",
    "ISO-8859-10, latin6|iso885910",
    "ISO-8859-14, iso885914|latin8",
    "x-windows-874, thai|iso-ir-166|tis-620|tis-620-2529-1|windows-874",
    "KOI8-T, koi8-t|koi8_t",
    "PTCP154, ptcp154|csPTCP154|cyrillic-asian|pt154",
    "KZ-1048, kz1048|rk1048|STRK1048-2002",
    "IBM1125, cp1125|ruscii|1125",
    "IBM720, cp720|720",
    "IBM855, csibm855|855",
    "IBM00858, csibm858|cp858",
    "hp-roman8, r8|csHPRoman8|roman8",
    "x-MacCyrillic, x-mac-cyrillic|mac-cyrillic",
    "x-MacCentralEurope, x-mac-ce|mac_latin2",
    "GB18030, gb2312|csiso58gb231280|gb_2312-80|cp936|euc-cn",
    "HZ, hz-gb-2312|hz",
    "Big5-HKSCS, big5|x-x-big5|big5-hkscs|950",
    "windows-31j, shift_jis|shiftjis|s_jis|ms-kanji|x-sjis|932",
    "x-SJIS_0213, shift_jis_2004|shift_jisx0213",
    "x-eucJP-Open, euc-jp|ujis|euc_jis_2004|x-euc-jp",
    "x-windows-iso2022jp, iso-2022-jp|csISO2022JP|iso2022_jp_3",
    "ISO-2022-JP-2, iso-2022-jp-1|iso2022_jp_ext|iso-2022-jp-2004",
    "ISO-2022-KR, iso2022_kr|csiso2022kr",
    "x-windows-949, ks_c-5601|ks_c_5601-1987|csksc56011987|iso-ir-149|ks_x_1001|uhc",
    "x-Johab, johab|cp1361",
    "UTF-7, utf-7|u7",
    "UTF-8, utf8|unicode-1-1-utf-8|u8"
  })
  void aLabelIsKnownHoweverItIsSpelt(String charset, String labels) {
    assertThat(Arrays.stream(labels.split("\\|", -1)))
        .allSatisfy(
            label ->
                assertThat(CharsetLabels.find(label))
                    .map(Charset::name)
                    .as(label)
                    .contains(charset));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "none", "x-user", "../../etc", "1", "iso-8859-99", "csv"})
  void whatIsNoLabelMeansNothing(String label) {
    assertThat(CharsetLabels.find(label)).isEmpty();
  }
}
