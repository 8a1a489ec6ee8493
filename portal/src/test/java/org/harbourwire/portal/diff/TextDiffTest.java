package org.harbourwire.portal.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.harbourwire.portal.diff.Block.Kind;
import org.junit.jupiter.api.Test;

class TextDiffTest {
  private static final String PILOTS = "Twelve pilots fly along the harbour every day.";
  private static final String TUNNEL = "The road tunnel is slow in the morning.";

  @Test
  void paragraphsThatStandInBothAreTheSame() {
    assertThat(TextDiff.of(PILOTS + "\n\n" + TUNNEL, PILOTS + "\n\n\n" + TUNNEL))
        .extracting(Block::kind)
        .containsExactly(Kind.SAME, Kind.SAME);
  }

  @Test
  void aParagraphThatWasChangedIsComparedByWords() {
    List<Block> blocks =
        TextDiff.of(TUNNEL + "\n\n" + PILOTS, TUNNEL + "\n\n" + PILOTS.replace("Twelve", "Ten"));

    assertThat(blocks).extracting(Block::kind).containsExactly(Kind.SAME, Kind.CHANGED);
    assertThat(blocks.getLast().pieces())
        .containsExactly(
            Piece.removed("Twelve"),
            Piece.added("Ten"),
            Piece.same(" pilots fly along the harbour every day."));
  }

  @Test
  void aParagraphThatHasNothingToDoWithAnotherIsNotItsChange() {
    assertThat(TextDiff.of(PILOTS, "本港首條無人機航線啟用。"))
        .containsExactly(Block.removed(PILOTS), Block.added("本港首條無人機航線啟用。"));
  }

  @Test
  void aParagraphIsFoundAgainWhenOthersCameBeforeIt() {
    List<Block> blocks =
        TextDiff.of(PILOTS, TUNNEL + "\n\n" + PILOTS.replace("every day", "at night"));

    assertThat(blocks).extracting(Block::kind).containsExactly(Kind.ADDED, Kind.CHANGED);
  }

  @Test
  void nothingComparesWithSomething() {
    assertThat(TextDiff.of("", "")).isEmpty();
    assertThat(TextDiff.of("", PILOTS)).containsExactly(Block.added(PILOTS));
    assertThat(TextDiff.of(PILOTS, "")).containsExactly(Block.removed(PILOTS));
  }

  @Test
  void textsMadeToBeSlowAreComparedInTime() {
    String before = "a\n\n".repeat(50_000);
    String after = "b\n\n".repeat(50_000);

    assertThat(Duration.ofSeconds(10))
        .isGreaterThan(
            timed(
                () -> {
                  assertThat(TextDiff.of(before, after)).hasSize(100_000);
                  assertThat(TextDiff.of("漢".repeat(100_000), "字".repeat(100_000))).hasSize(2);
                }));
  }

  private static Duration timed(Runnable work) {
    long start = System.nanoTime();
    work.run();
    return Duration.ofNanos(System.nanoTime() - start);
  }
}
