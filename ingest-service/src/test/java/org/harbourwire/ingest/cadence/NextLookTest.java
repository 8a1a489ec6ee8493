package org.harbourwire.ingest.cadence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.harbourwire.ingest.cadence.Newsroom.HONG_KONG;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.harbourwire.contract.source.PublishingProfile;
import org.junit.jupiter.api.Test;

/// Judged over twelve simulated weeks, of which the last eight count.
class NextLookTest {
  private static final Instant START = Instant.parse("2026-03-01T16:00:00Z"); // A Monday, 00:00.
  private static final Instant COUNTED = START.plus(Duration.ofDays(28));
  private static final Instant END = START.plus(Duration.ofDays(84));
  private static final Duration SHORTEST = Duration.ofMinutes(15);
  private static final Duration LONGEST = Duration.ofHours(2);

  @Test
  void anOfficeIsHadAsSoonAsByTheShortestIntervalAtHalfTheCost() {
    Newsroom office = Newsroom.office(3, 1);
    Polling fixed = poll(office, Polling.fixed(SHORTEST));
    Polling adaptive = poll(office, Polling.adaptive(SHORTEST, LONGEST));
    Duration asMany = Duration.between(COUNTED, END).dividedBy(adaptive.polls().size());
    Polling even = poll(office, Polling.fixed(asMany));

    assertThat(adaptive.meanDelay()).isLessThan(fixed.meanDelay().multipliedBy(115).dividedBy(100));
    assertThat(adaptive.polls().size()).isLessThan(fixed.polls().size() * 55 / 100);
    assertThat(adaptive.meanDelay()).isLessThan(even.meanDelay().multipliedBy(60).dividedBy(100));
  }

  @Test
  void inItsHoursItIsPolledAtTheShortestAndAtNightAtTheLongest() {
    Polling adaptive = poll(Newsroom.office(3, 2), Polling.adaptive(SHORTEST, LONGEST));

    assertThat(waits(adaptive.polls(), LocalTime.of(10, 0), LocalTime.of(18, 0)))
        .allSatisfy(wait -> assertThat(wait).isEqualTo(SHORTEST));
    assertThat(waits(adaptive.polls(), LocalTime.of(21, 0), LocalTime.of(23, 59)))
        .allSatisfy(wait -> assertThat(wait).isGreaterThan(SHORTEST.multipliedBy(4)));
  }

  @Test
  void itIsBackAtTheShortestWhenItsUsualHourBegins() {
    Polling adaptive = poll(Newsroom.office(3, 3), Polling.adaptive(SHORTEST, LONGEST));

    assertThat(mornings(adaptive.polls()))
        .hasSize(40)
        .allSatisfy(first -> assertThat(first).isBefore(LocalTime.of(9, 20)));
  }

  @Test
  void whoPublishesEvenlyIsPolledEvenly() {
    Newsroom even = Newsroom.atAnyHour(1, 4);
    Polling adaptive = poll(even, Polling.adaptive(SHORTEST, LONGEST));

    assertThat(adaptive.meanDelay()).isLessThan(Duration.ofMinutes(10));
  }

  @Test
  void theRarestAreNotWorthTheShortestInterval() {
    Newsroom rare = Newsroom.atAnyHour(1 / 100.0, 5);
    Polling fixed = poll(rare, Polling.fixed(SHORTEST));
    Polling adaptive = poll(rare, Polling.adaptive(SHORTEST, LONGEST));

    assertThat(adaptive.polls().size()).isLessThan(fixed.polls().size() * 85 / 100);
  }

  @Test
  void aChangeOfHabitsIsFollowedWithinAMonth() {
    Instant change = START.plus(Duration.ofDays(42));
    Newsroom owl =
        new Newsroom(
            HONG_KONG,
            t -> (t.toInstant().isBefore(change) ? t.getHour() == 9 : t.getHour() == 22) ? 3 : 0,
            6);
    Instant end = START.plus(Duration.ofDays(70));
    Polling adaptive =
        Polling.of(
            owl, Polling.adaptive(SHORTEST, LONGEST), START, end.minus(Duration.ofDays(7)), end);

    assertThat(waits(adaptive.polls(), LocalTime.of(22, 15), LocalTime.of(22, 45)))
        .allSatisfy(wait -> assertThat(wait).isEqualTo(SHORTEST));
  }

  @Test
  void aSourceOfWhichTooLittleIsKnownIsPolledAtTheShortest() {
    PublishingProfile young =
        ProfileKeeper.observe(null, List.of(START.minusSeconds(60)), HONG_KONG, START);

    assertThat(NextLook.wait(Cadence.of(young, HONG_KONG), START, SHORTEST, LONGEST))
        .isEqualTo(SHORTEST);
    assertThat(NextLook.wait(Cadence.of(null, HONG_KONG), START, SHORTEST, LONGEST))
        .isEqualTo(SHORTEST);
  }

  private static Polling poll(Newsroom room, Polling.Plan plan) {
    return Polling.of(room, plan, START, COUNTED, END);
  }

  /// The waits after polls on weekdays between the two times of day.
  private static List<Duration> waits(List<Instant> polls, LocalTime from, LocalTime to) {
    return IntStream.range(0, polls.size() - 1)
        .filter(i -> isBetween(polls.get(i), from, to))
        .mapToObj(i -> Duration.between(polls.get(i), polls.get(i + 1)))
        .toList();
  }

  private static boolean isBetween(Instant at, LocalTime from, LocalTime to) {
    ZonedDateTime local = at.atZone(HONG_KONG);
    return local.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0
        && !local.toLocalTime().isBefore(from)
        && local.toLocalTime().isBefore(to);
  }

  /// The first poll after nine of each weekday.
  private static List<LocalTime> mornings(List<Instant> polls) {
    return polls.stream()
        .filter(p -> isBetween(p, LocalTime.of(9, 0), LocalTime.of(23, 0)))
        .map(p -> p.atZone(HONG_KONG))
        .collect(
            Collectors.groupingBy(
                ZonedDateTime::toLocalDate,
                TreeMap::new,
                Collectors.mapping(ZonedDateTime::toLocalTime, Collectors.toList())))
        .values()
        .stream()
        .map(List::getFirst)
        .toList();
  }
}
