package org.harbourwire.enrich.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.harbourwire.enrich.reading.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTaggerTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The ferry left at noon and came back at two. | | en",
        "渡輪正午開出，兩時返回。 | | zh-Hant",
        "渡轮正午开出，两时返回。 | | zh-Hans",
        "大埔人口 | zh-CN | zh-Hans",
        "大埔人口 | | zh-Hant",
        "フェリーは正午に出航した。 | | ja",
        "페리는 정오에 출항했다. | | ko",
        "Le bac est parti à midi et il est revenu dans la soirée. | | fr",
        "O barco partiu ao meio-dia e não voltou para o porto. | | pt",
        "The bank has not sent the e-mail and will not ask for a card number on the telephone."
            + " 慎防欺詐：請勿按下電郵內的連結，並且通知警方 | | mul",
        "HKSTP 與 Cyberport 合辦 demo day 活動 | | zh-Hant",
        "2026 | fr | fr",
      })
  void namesTheLanguage(String text, String declared, String expected) {
    assertThat(new LanguageTagger().tag(Reading.of(text, null), declared).tag())
        .isEqualTo(expected);
  }

  @Test
  void flagsWrittenCantoneseAndNoQuotation() {
    LanguageTagger tagger = new LanguageTagger();
    assertThat(tagger.tag(Reading.of("佢哋唔知喺邊度食飯，啲嘢好貴", null), null).cantonese()).isTrue();
    String quoting = "司機說：「連多謝都冇。」" + "乘客今早在碼頭排隊候船，船公司加開兩班。".repeat(5);
    assertThat(tagger.tag(Reading.of("電子支付", quoting), null).cantonese()).isFalse();
  }
}
