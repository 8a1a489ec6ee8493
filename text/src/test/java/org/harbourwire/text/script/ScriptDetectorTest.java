package org.harbourwire.text.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.Character.UnicodeScript;
import org.harbourwire.text.fold.Folding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScriptDetectorTest {
  @Test
  void countsLettersByScript() {
    ScriptCounts counts = ScriptDetector.count("AI 晶片 カナ かな 한국 Привет 123 😀!");
    assertThat(counts.latin()).isEqualTo(2);
    assertThat(counts.han()).isEqualTo(2);
    assertThat(counts.kana()).isEqualTo(4);
    assertThat(counts.hangul()).isEqualTo(2);
    assertThat(counts.of(UnicodeScript.CYRILLIC)).isEqualTo(6);
    assertThat(counts.total()).isEqualTo(16);
  }

  @Test
  void countsNothingInEmptyText() {
    ScriptCounts counts = ScriptDetector.count("");
    assertThat(counts.total()).isZero();
    assertThat(counts.chineseWriting()).isEqualTo(ChineseWriting.UNDECIDED);
  }

  @Test
  void countsACharacterOutsideTheBasicPlaneOnce() {
    assertThat(ScriptDetector.count("𠮷𠮷").han()).isEqualTo(2);
  }

  @Test
  void survivesALoneSurrogate() {
    assertThat(ScriptDetector.count("a\ud842").latin()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"創新科技署", "政府推動低空經濟", "在群山的裏面着手發展", "廢物處理設施"})
  void tellsTraditionalWriting(String text) {
    assertThat(ScriptDetector.count(text).chineseWriting()).isEqualTo(ChineseWriting.TRADITIONAL);
    assertThat(ScriptDetector.count(text).simplifiedOnly()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"创新科技署", "政府推动低空经济", "这里着手发展", "乾隆年间的瞭望台"})
  void tellsSimplifiedWriting(String text) {
    assertThat(ScriptDetector.count(text).chineseWriting()).isEqualTo(ChineseWriting.SIMPLIFIED);
    assertThat(ScriptDetector.count(text).traditionalOnly()).isZero();
  }

  @Test
  void leavesSharedCharactersUndecided() {
    assertThat(ScriptDetector.count("人工智能 后里台群着").chineseWriting())
        .isEqualTo(ChineseWriting.UNDECIDED);
  }

  @Test
  void countsCantonese() {
    assertThat(ScriptDetector.count("佢哋話唔知嗰啲嘢喺邊").cantonese()).isEqualTo(7);
    assertThat(ScriptDetector.count("他們說不知道那些東西在哪裏").cantonese()).isZero();
  }

  @Test
  void keepsTheTwoWritingsApart() {
    for (int unit = 0; unit <= Character.MAX_VALUE; unit++) {
      boolean traditional = ScriptDetector.isTraditionalOnly(unit);
      boolean simplified = ScriptDetector.isSimplifiedOnly(unit);
      assertThat(traditional && simplified).as("U+%04X", unit).isFalse();
      if (simplified) {
        char folded = Folding.fold((char) unit);
        // Another form of it at most (馀, 余), which stays as it is, and never the other writing.
        assertThat(Folding.fold(folded)).as("U+%04X", unit).isEqualTo(folded);
        assertThat(ScriptDetector.isTraditionalOnly(folded)).as("U+%04X", unit).isFalse();
      }
    }
  }
}
