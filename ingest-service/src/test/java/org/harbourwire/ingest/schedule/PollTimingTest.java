package org.harbourwire.ingest.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Random;
import org.harbourwire.contract.source.FailureClass;
import org.harbourwire.contract.source.Source;
import org.harbourwire.ingest.SourceDraft;
import org.harbourwire.ingest.cadence.Cadence;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PollTimingTest {
  private static final Instant NOW = Instant.parse("2026-03-02T04:00:00Z");
  private static final Duration INTERVAL = Duration.ofMinutes(10);
  private static final Duration LONGEST = Duration.ofMinutes(40);
  private static final ZoneId HONG_KONG = ZoneId.of("Asia/Hong_Kong");
  private static final Cadence UNKNOWN = Cadence.of(null, HONG_KONG);
  private static final Source SOURCE =
      new SourceDraft("a", "https://a.example/feed.xml")
          .interval(INTERVAL)
          .longestInterval(LONGEST)
          .source();

  private final PollTiming timing = new PollTiming(new Random());
  private final PollTiming earliest = new PollTiming(() -> 0L);

  @RepeatedTest(20)
  void afterTheFirstSuccessTheIntervalIsKeptOrExceededByATenth() {
    assertThat(timing.afterSuccess(NOW, SOURCE, UNKNOWN, Duration.ZERO))
        .isBetween(NOW.plus(INTERVAL), NOW.plus(Duration.ofMinutes(11)));
  }

  @Test
  void anAnswerThatStaysAsItIsIsNotAskedForBeforeButWithinTheLongestInterval() {
    assertThat(earliest.afterSuccess(NOW, SOURCE, UNKNOWN, Duration.ofMinutes(25)))
        .isEqualTo(NOW.plus(Duration.ofMinutes(25)));
    assertThat(timing.afterSuccess(NOW, SOURCE, UNKNOWN, Duration.ofDays(1)))
        .isEqualTo(NOW.plus(LONGEST));
  }

  @ParameterizedTest
  @EnumSource
  void failuresInARowWaitLongerEachTimeButNeverGiveUp(FailureClass kind) {
    Duration previous = Duration.ZERO;
    for (int failures = 1; failures <= 200; failures++) {
      Instant next = earliest.afterFailure(NOW, INTERVAL, kind, failures, Duration.ZERO);
      Duration wait = Duration.between(NOW, next);
      assertThat(wait).isBetween(previous, Duration.ofHours(24));
      previous = wait;
    }
    assertThat(previous).isEqualTo(BackOff.of(kind).longest());
  }

  @Test
  void whatPassesByItselfIsAskedAgainSoonerThanWhatAPersonMustMend() {
    Duration unreachable = BackOff.of(FailureClass.UNREACHABLE).longest();

    assertThat(BackOff.of(FailureClass.REFUSED).longest()).isGreaterThan(unreachable);
    assertThat(BackOff.of(FailureClass.ROBOTS).first())
        .isGreaterThan(BackOff.of(FailureClass.SERVER_ERROR).first());
  }

  @Test
  void aHostThatAsksForTimeGetsAllOfIt() {
    Duration asked = Duration.ofHours(8);
    FailureClass kind = FailureClass.RATE_LIMITED;

    assertThat(earliest.afterFailure(NOW, INTERVAL, kind, 1, Duration.ZERO))
        .isEqualTo(NOW.plus(INTERVAL));
    assertThat(earliest.afterFailure(NOW, INTERVAL, kind, 1, asked)).isEqualTo(NOW.plus(asked));
    assertThat(earliest.afterFailure(NOW, INTERVAL, kind, 100, asked)).isEqualTo(NOW.plus(asked));
  }

  @Test
  void aSourcePolledEverySecondIsNotHammeredWhenItFails() {
    Duration second = Duration.ofSeconds(1);

    assertThat(timing.afterFailure(NOW, second, FailureClass.SERVER_ERROR, 1, Duration.ZERO))
        .isAfterOrEqualTo(NOW.plus(Duration.ofSeconds(30)));
  }

  @Test
  void aSourcePolledOnceAWeekIsNotPolledMoreOftenWhenItFails() {
    Duration week = Duration.ofDays(7);

    assertThat(earliest.afterFailure(NOW, week, FailureClass.GONE, 9, Duration.ZERO))
        .isEqualTo(NOW.plus(week));
  }
}
