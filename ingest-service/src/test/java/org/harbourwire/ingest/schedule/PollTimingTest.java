package org.harbourwire.ingest.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.harbourwire.contract.source.FailureClass;
import org.harbourwire.contract.source.QuietTimes;
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
  private static final Source SOURCE = within(INTERVAL, LONGEST);

  private final PollTiming timing = new PollTiming(new Random());
  private final PollTiming earliest = new PollTiming(() -> 0L);

  @RepeatedTest(20)
  void afterTheFirstSuccessTheIntervalIsKeptOrExceededByATenth() {
    assertThat(timing.afterSuccess(NOW, SOURCE, UNKNOWN, Duration.ZERO, QuietTimes.NONE))
        .isBetween(NOW.plus(INTERVAL), NOW.plus(Duration.ofMinutes(11)));
  }

  @Test
  void anAnswerThatStaysAsItIsIsNotAskedForBeforeButWithinTheLongestInterval() {
    assertThat(earliest.afterSuccess(NOW, SOURCE, UNKNOWN, Duration.ofMinutes(25), QuietTimes.NONE))
        .isEqualTo(NOW.plus(Duration.ofMinutes(25)));
    assertThat(earliest.afterSuccess(NOW, SOURCE, UNKNOWN, Duration.ofDays(1), QuietTimes.NONE))
        .isEqualTo(NOW.plus(LONGEST));
  }

  @Test
  void thoseThatWaitTheirLongestAreSpreadOverItsLastTenth() {
    List<Instant> polls = polls(SOURCE, Duration.ofDays(1));

    assertThat(polls)
        .allSatisfy(at -> assertThat(at).isBetween(NOW.plusSeconds(36 * 60), NOW.plus(LONGEST)));
    assertThat(Set.copyOf(polls)).hasSizeGreaterThan(90);
  }

  @Test
  void nobodyIsPolledSoonerThanItsAnswerIsToBeAskedForOrItsIntervalSays() {
    Duration asked = Duration.ofMinutes(39);

    assertThat(polls(SOURCE, asked))
        .allSatisfy(at -> assertThat(at).isBetween(NOW.plus(asked), NOW.plus(LONGEST)));
    assertThat(polls(within(LONGEST, LONGEST), Duration.ZERO)).containsOnly(NOW.plus(LONGEST));
  }

  @Test
  void thoseThatAHostHoldsBackComeAfterItsTimeAndNotAllAtOnce() {
    Duration asked = Duration.ofHours(8);
    List<Instant> polls =
        IntStream.range(0, 100)
            .mapToObj(_ -> timing.afterFailure(NOW, INTERVAL, FailureClass.RATE_LIMITED, 1, asked))
            .toList();

    assertThat(polls).allSatisfy(at -> assertThat(at).isAfterOrEqualTo(NOW.plus(asked)));
    assertThat(Set.copyOf(polls)).hasSizeGreaterThan(90);
  }

  private List<Instant> polls(Source source, Duration asked) {
    return IntStream.range(0, 100)
        .mapToObj(_ -> timing.afterSuccess(NOW, source, UNKNOWN, asked, QuietTimes.NONE))
        .toList();
  }

  @Test
  void noPollIsPlannedWhenTheFeedAsksNotToBePolledUnlessTheLongestIntervalEndsThen() {
    Instant fiveToTen = Instant.parse("2026-03-02T09:55:00Z"); // A Monday.
    QuietTimes tillNoon = new QuietTimes(List.of(10, 11), List.of());
    QuietTimes monday = new QuietTimes(List.of(), List.of(DayOfWeek.MONDAY));
    QuietTimes always =
        new QuietTimes(IntStream.range(0, 24).boxed().toList(), List.of(DayOfWeek.MONDAY));
    Source patient = within(INTERVAL, Duration.ofHours(3));

    assertThat(next(fiveToTen, patient, tillNoon)).isEqualTo("2026-03-02T12:00:00Z");
    assertThat(next(fiveToTen, SOURCE, tillNoon)).isEqualTo(fiveToTen.plus(LONGEST));
    assertThat(next(fiveToTen, patient, monday)).isEqualTo(fiveToTen.plus(Duration.ofHours(3)));
    assertThat(next(fiveToTen, patient, always)).isEqualTo(fiveToTen.plus(INTERVAL));
  }

  private static Source within(Duration interval, Duration longest) {
    return new SourceDraft("a", "https://a.example/feed.xml")
        .interval(interval)
        .longestInterval(longest)
        .source();
  }

  private Instant next(Instant now, Source source, QuietTimes quiet) {
    return earliest.afterSuccess(now, source, UNKNOWN, Duration.ZERO, quiet);
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
