package org.harbourwire.ingest.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class PollTimingTest {
  private static final Instant NOW = Instant.parse("2026-03-02T04:00:00Z");
  private static final Duration INTERVAL = Duration.ofMinutes(10);

  private final PollTiming timing = new PollTiming(new Random());

  @RepeatedTest(20)
  void afterASuccessTheIntervalIsKeptWithinATenth() {
    assertThat(timing.afterSuccess(NOW, INTERVAL))
        .isBetween(NOW.plus(Duration.ofMinutes(9)), NOW.plus(Duration.ofMinutes(11)));
  }

  @Test
  void failuresInARowWaitLongerEachTimeButNeverGiveUp() {
    Instant first = timing.afterFailure(NOW, INTERVAL, 1, Duration.ZERO);
    Instant third = timing.afterFailure(NOW, INTERVAL, 3, Duration.ZERO);
    Instant hundredth = timing.afterFailure(NOW, INTERVAL, 100, Duration.ZERO);

    assertThat(first).isBefore(NOW.plus(Duration.ofMinutes(12)));
    assertThat(third).isAfter(NOW.plus(Duration.ofMinutes(35)));
    assertThat(hundredth).isBefore(NOW.plus(Duration.ofHours(7)));
  }

  @Test
  void aHostThatAsksForTimeGetsAllOfIt() {
    PollTiming earliest = new PollTiming(() -> 0L);
    Duration asked = Duration.ofHours(8);

    assertThat(earliest.afterFailure(NOW, INTERVAL, 1, Duration.ZERO))
        .isEqualTo(NOW.plus(Duration.ofMinutes(9)));
    assertThat(earliest.afterFailure(NOW, INTERVAL, 1, asked)).isEqualTo(NOW.plus(asked));
    assertThat(earliest.afterFailure(NOW, INTERVAL, 100, asked)).isEqualTo(NOW.plus(asked));
  }

  @Test
  void aSourcePolledEverySecondIsNotHammeredWhenItFails() {
    assertThat(timing.afterFailure(NOW, Duration.ofSeconds(1), 1, Duration.ZERO))
        .isAfter(NOW.plus(Duration.ofSeconds(25)));
  }
}
