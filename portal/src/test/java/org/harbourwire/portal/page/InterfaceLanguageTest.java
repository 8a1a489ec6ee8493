package org.harbourwire.portal.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InterfaceLanguageTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "zh-HK,zh;q=0.9,en;q=0.8|TRADITIONAL",
        "zh-TW|TRADITIONAL",
        "yue|TRADITIONAL",
        "zh-Hant-CN|TRADITIONAL",
        "zh-CN,zh;q=0.9|SIMPLIFIED",
        "zh|SIMPLIFIED",
        "en;q=0.5, zh-MO|TRADITIONAL",
        "zh-HK;q=0, en|ENGLISH",
        "fr, zh-CN;q=0.3|SIMPLIFIED",
        "fr|ENGLISH",
        ";;;q=x|ENGLISH"
      })
  void aBrowserGetsTheLanguageThatItPrefersOfOurs(String header, InterfaceLanguage expected) {
    assertThat(InterfaceLanguage.preferred(header)).isEqualTo(expected);
  }

  @Test
  void whoSaysNothingOrFarTooMuchGetsEnglish() {
    assertThat(InterfaceLanguage.preferred(null)).isEqualTo(InterfaceLanguage.ENGLISH);
    assertThat(InterfaceLanguage.preferred("zh-HK,".repeat(500)))
        .isEqualTo(InterfaceLanguage.ENGLISH);
  }
}
