package org.harbourwire.portal.view.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.harbourwire.portal.page.InterfaceLanguage;
import org.harbourwire.portal.page.Wording;
import org.harbourwire.query.FaultReason;
import org.harbourwire.query.ParseOutcome.Faulty;
import org.harbourwire.query.QueryParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FaultWordsTest {
  @ParameterizedTest
  @EnumSource
  void inEnglishItIsWhatTheParserSays(FaultReason reason) {
    Faulty faulty = new Faulty(reason, List.of("{0}x", "y"), 1234, 1233);

    assertThat(FaultWords.of(faulty, Wording.in(InterfaceLanguage.ENGLISH)))
        .isEqualTo(faulty.message());
  }

  @Test
  void inChineseTheFaultIsToldInChinese() {
    assertThat(in(InterfaceLanguage.TRADITIONAL, "drone (ai")).isEqualTo("第 7 個字元的括號沒有關閉");
    assertThat(in(InterfaceLanguage.SIMPLIFIED, "lang:???")).startsWith("第 6 个字元的「???」不是语文");
  }

  private static String in(InterfaceLanguage language, String query) {
    return FaultWords.of((Faulty) QueryParser.parse(query), Wording.in(language));
  }
}
