package org.harbourwire.standalone.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextTableTest {
  @Test
  void chineseTakesTwoPlacesSoThatColumnsStandBelowEachOther() {
    assertThat(
            TextTable.lines(
                List.of(
                    List.of("ID", "NAME", "X"),
                    List.of("a", "潮汐（英）", "1"),
                    List.of("bb", "Tides", ""))))
        .containsExactly("ID  NAME        X", "a   潮汐（英）  1", "bb  Tides");
  }
}
