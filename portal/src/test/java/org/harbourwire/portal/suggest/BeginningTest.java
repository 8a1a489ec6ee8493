package org.harbourwire.portal.suggest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BeginningTest {
  @ParameterizedTest
  @CsvSource({
    "arti, Artificial intelligence",
    "INT, Artificial intelligence",
    "ＡＩ, AI computing",
    "空经, 低空經濟",
    "gaz, Harbour Gazette",
  })
  void aNameBeginsSoAtItsOwnBeginningOrThatOfAWord(String typed, String name) {
    assertThat(Beginning.of(typed).begins(name)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"ntel, Artificial intelligence", "ai, Mainland", "web3, Web 3"})
  void aNameDoesNotBeginInTheMiddleOfAWord(String typed, String name) {
    assertThat(Beginning.of(typed).begins(name)).isFalse();
  }

  @Test
  void oneLetterIsTooLittleAndOneChineseCharacterIsNot() {
    assertThat(Beginning.of(" a ").isEnough()).isFalse();
    assertThat(Beginning.of("ai").isEnough()).isTrue();
    assertThat(Beginning.of("港").isEnough()).isTrue();
    assertThat(Beginning.of("").isEnough()).isFalse();
  }
}
