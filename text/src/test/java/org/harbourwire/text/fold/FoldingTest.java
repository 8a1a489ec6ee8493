package org.harbourwire.text.fold;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldingTest {
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          ECONOMY            | economy
          ＡＩ晶片２０２６      | ai晶片2026
          café São Łódź Đà   | cafe sao lodz da
          low‑altitude–x—y−z | low-altitude-x-y-z
          ‘a’ ‚b‛ ′c′ ＇d＇   | 'a' 'b' 'c' 'd'
          “a” „b‟ «c»        | "a" "b" "c"
          低空經濟            | 低空经济
          發展與應用          | 发展与应用
          裏裡裡             | 里里里
          衞生署，衛星，卫星  | 卫生署,卫星,卫星
          沿著沿着，梳妝化粧  | 沿着沿着,梳妆化妆
          硏究吿示敍述       | 研究告示叙述
          高尙概念槪念       | 高尚概念概念
          瞭解藉此乾旱        | 了解借此干旱
          ⽂⾦⾹港             | 文金香港
          ｶﾀｶﾅ               | カタカナ
          陳‧大・文･          | 陈·大·文·
          ①Straße            | ①straße
          """,
      delimiter = '|',
      quoteCharacter = '\0')
  void foldsWritingThatMeansTheSame(String text, String folded) {
    assertThat(Folding.fold(text)).isEqualTo(folded);
  }

  @Test
  void foldsEverySpaceToTheOrdinaryOne() {
    assertThat(Folding.fold("a\u00a0b\u3000c\u2009d\u202fe")).isEqualTo("a b c d e");
  }

  @Test
  void keepsLineBreaksAndTabs() {
    assertThat(Folding.fold("a\n\tb\r\n")).isEqualTo("a\n\tb\r\n");
  }

  @Test
  void closesChainsOfSimplification() {
    assertThat(Folding.toSimplified("薴苧苎")).isEqualTo("苎苎苎");
    assertThat(Folding.toSimplified("鏇鏃旋")).isEqualTo("旋镞旋");
  }

  @Test
  void simplifiesWithoutTouchingAnythingElse() {
    assertThat(Folding.toSimplified("ＡＢＣ “香港” 創新科技署 Café")).isEqualTo("ＡＢＣ “香港” 创新科技署 Café");
  }

  @Test
  void foldsEachUnitToOneThatStays() {
    for (int unit = 0; unit <= Character.MAX_VALUE; unit++) {
      char once = Folding.fold((char) unit);
      assertThat(Folding.fold(once)).as("U+%04X", unit).isEqualTo(once);
    }
  }

  @Test
  void simplifiesEachUnitToOneThatStays() {
    for (int unit = 0; unit <= Character.MAX_VALUE; unit++) {
      String once = Folding.toSimplified(Character.toString((char) unit));
      assertThat(Folding.toSimplified(once)).as("U+%04X", unit).isEqualTo(once);
    }
  }

  @Test
  void leavesSurrogatesAlone() {
    for (char unit = Character.MIN_SURROGATE; unit <= Character.MAX_SURROGATE; unit++) {
      assertThat(Folding.fold(unit)).isEqualTo(unit);
    }
    assertThat(Folding.fold("𠮷野家😀")).isEqualTo("𠮷野家😀");
  }

  @Test
  void neverChangesTheLengthOfRandomText() {
    Random random = new Random(20261122);
    for (int round = 0; round < 500; round++) {
      char[] units = new char[random.nextInt(200)];
      for (int i = 0; i < units.length; i++) {
        units[i] = (char) random.nextInt(0x10000);
      }
      String text = new String(units);
      String folded = Folding.fold(text);
      assertThat(folded).hasSameSizeAs(text);
      assertThat(Folding.fold(folded)).isEqualTo(folded);
      for (int i = 0; i < units.length; i++) {
        assertThat(folded.charAt(i)).isEqualTo(Folding.fold(units[i]));
      }
      Folding.fold(units, 0, units.length);
      assertThat(new String(units)).isEqualTo(folded);
    }
  }

  @Test
  void returnsTheSameStringWhenNothingFolds() {
    String text = "already folded 低空经济";
    assertThat(Folding.fold(text)).isSameAs(text);
  }

  @Test
  void foldsOnlyTheAskedPartOfABuffer() {
    char[] buffer = "ABCDE".toCharArray();
    Folding.fold(buffer, 1, 3);
    assertThat(new String(buffer)).isEqualTo("AbcdE");
  }

  @Test
  void keepsTheSignsOfCodesAndMoney() {
    assertThat(Folding.fold("HK＄1.2 ％ ￥5 26PR103")).isEqualTo("hk$1.2 % ¥5 26pr103");
  }

  @Test
  void knowsMostOfTheCharactersThatWereSimplified() {
    long simplified =
        IntStream.rangeClosed(0x4e00, 0x9fff)
            .filter(unit -> Folding.fold((char) unit) != unit)
            .count();
    assertThat(simplified).isGreaterThan(2900);
  }
}
