package org.harbourwire.ingest.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyTableTest {
  private final KeyTable<Member> table = new KeyTable<>();

  private record Member(long high, long low, int value) implements Keyed {}

  /// Of few different upper halves many meet in one place, and run over the table's end.
  @ParameterizedTest
  @ValueSource(ints = {1, 3, 1000})
  void itHoldsWhatAMapHoldsWhateverIsPutAndRemoved(int homes) {
    Random dice = new Random(homes);
    long[] highs = dice.longs(homes).toArray();
    highs[0] = -1; // The last place of all.
    Map<Long, Member> map = new HashMap<>();
    for (int i = 0; i < 20_000; i++) {
      long low = dice.nextInt(300);
      Member member = new Member(highs[(int) (low % homes)], low, i);
      if (dice.nextInt(3) == 0) {
        table.remove(member);
        map.remove(low);
      } else {
        table.put(member);
        map.put(low, member);
      }
      Member asked = new Member(highs[dice.nextInt(300) % homes], dice.nextInt(300), 0);
      Member known = map.get(asked.low());
      assertThat(table.find(asked.high(), asked.low()))
          .isEqualTo(known != null && known.high() == asked.high() ? known : null);
    }

    assertThat(table.size()).isEqualTo(map.size());
    assertThat(table.members()).containsExactlyInAnyOrderElementsOf(map.values());
  }

  @Test
  void whatIsNotThereIsNotRemoved() {
    table.put(new Member(1, 1, 1));

    table.remove(new Member(1, 2, 1));

    assertThat(table.members()).containsExactly(new Member(1, 1, 1));
  }
}
