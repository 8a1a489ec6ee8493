package org.harbourwire.ingest.cadence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.harbourwire.ingest.cadence.Newsroom.HONG_KONG;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.harbourwire.contract.source.PublishingProfile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SilenceTest {
  private static final Instant START = Instant.parse("2026-03-01T16:00:00Z"); // A Monday, 00:00.
  private static final Newsroom HONG_KONG_OFFICE =
      Newsroom.office(1, 8)
          .closed(
              HONG_KONG,
              List.of(
                  "2025-12-25",
                  "2025-12-26",
                  "2026-01-01",
                  "2026-02-16",
                  "2026-02-17",
                  "2026-02-18",
                  "2026-02-19"));
  private static final Newsroom MAINLAND_OFFICE =
      Newsroom.office(1, 8)
          .closed(
              ZoneId.of("Asia/Shanghai"),
              List.of(
                  "2026-01-01",
                  "2026-01-02",
                  "2026-02-16",
                  "2026-02-17",
                  "2026-02-18",
                  "2026-02-19",
                  "2026-02-20",
                  "2026-02-23"));
  private static final Instant END = START.plus(Duration.ofDays(70)); // A Monday, 00:00.

  @Test
  void aWeekendIsNoSilenceOfAnOfficeAndTwoQuietDaysAre() {
    Cadence office = cadence(Newsroom.office(1, 1));
    Instant fridayEvening = END.minus(Duration.ofHours(54));

    assertThat(Silence.is(office, fridayEvening, END)).isFalse();
    assertThat(Silence.is(office, fridayEvening, END.plus(Duration.ofHours(10)))).isFalse();
    assertThat(Silence.is(office, fridayEvening, END.plus(Duration.ofHours(42)))).isTrue();
  }

  @Test
  void aBulletinMayMissAWeekButNotTwoMonths() {
    Newsroom weekly =
        new Newsroom(
            HONG_KONG, t -> t.getDayOfWeek().getValue() == 5 && t.getHour() == 17 ? 1 : 0, 2);
    Cadence bulletin = cadence(weekly);
    Instant friday = END.minus(Duration.ofHours(54));

    assertThat(bulletin.known()).isTrue();
    assertThat(Silence.is(bulletin, friday, friday.plus(Duration.ofDays(14)))).isFalse();
    assertThat(Silence.is(bulletin, friday, friday.plus(Duration.ofDays(70)))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 7, 10, 14, 30})
  void whoPublishesSeldomIsFoundOutWithinSevenGapsHoweverItsProfileFades(int days) {
    Instant stop = START.plus(Duration.ofDays(days * 20L));
    PublishingProfile profile = null;
    Instant lastNew = START;
    Instant told = null;
    for (Instant now = START;
        told == null && now.isBefore(stop.plus(Duration.ofDays(days * 12L)));
        now = now.plus(Duration.ofHours(6))) {
      boolean publishes =
          now.isBefore(stop) && Duration.between(START, now).toHours() % (days * 24L) == 6;
      lastNew = publishes ? now : lastNew;
      profile =
          ProfileKeeper.observe(profile, publishes ? List.of(now) : List.of(), HONG_KONG, now);
      told = Silence.is(Cadence.of(profile, HONG_KONG), lastNew, now) ? now : null;
    }

    assertThat(told).isNotNull();
    assertThat(Duration.between(lastNew, told).toDays()).isBetween(days * 2L, days * 10L);
  }

  @Test
  void theUsualNumberIsToldRightHoweverLongASourceIsKnown() {
    PublishingProfile profile = null;
    for (int week = 0; week < 60; week++) {
      Instant at = START.plus(Duration.ofDays(7L * week)).plus(Duration.ofHours(33));
      profile =
          ProfileKeeper.observe(profile, List.of(at), HONG_KONG, at.plus(Duration.ofHours(1)));
    }

    assertThat(Cadence.of(profile, HONG_KONG).perDay()).isBetween(0.12, 0.16);
  }

  @Test
  void whoPublishesInBurstsIsGivenMoreTime() {
    Cadence even = cadence(Newsroom.atAnyHour(1 / 2.0, 3));
    List<Instant> bursts = new ArrayList<>();
    for (int day = 0; day < 70; day++) {
      for (int i = 0; i < 12; i++) {
        bursts.add(START.plus(Duration.ofDays(day)).plusSeconds((day * 7 % 24) * 3600L + i * 60L));
      }
    }
    Cadence inBursts = cadence(bursts);
    Instant later = END.plus(Duration.ofHours(30));

    assertThat(inBursts.perDay()).isBetween(10.0, 14.0);
    assertThat(Silence.is(even, END, later)).isTrue();
    assertThat(Silence.is(inBursts, END, later)).isFalse();
    assertThat(Silence.is(inBursts, END, END.plus(Duration.ofDays(10)))).isTrue();
  }

  @Test
  void anOfficeThatKeepsItsHolidaysIsNotSilent() {
    assertThat(firstSilence(HONG_KONG_OFFICE, Instant.MAX)).isEmpty();
    assertThat(firstSilence(MAINLAND_OFFICE, Instant.MAX)).isEmpty();
  }

  @Test
  void anOfficeThatStaysSilentAfterTheHolidaysIsFoundOutWithinTwoWorkingDays() {
    Instant eve = Instant.parse("2026-02-16T04:00:00Z");

    assertThat(firstSilence(HONG_KONG_OFFICE, eve).orElseThrow())
        .isBetween(Instant.parse("2026-02-20T01:00:00Z"), Instant.parse("2026-02-23T11:00:00Z"));
  }

  @Test
  void aNewspaperThatNeverRestsIsFoundOutOnAHolidayAsOnAnyDay() {
    Newsroom newspaper = Newsroom.atAnyHour(1, 9);
    Instant inTheHolidays = Instant.parse("2026-02-17T04:00:00Z");
    Instant afterwards = Instant.parse("2026-03-03T04:00:00Z");

    for (Instant stop : List.of(inTheHolidays, afterwards)) {
      assertThat(firstSilence(newspaper, stop).orElseThrow())
          .isBetween(stop, stop.plus(Duration.ofHours(30)));
    }
  }

  @Test
  void theUsualNumberOfADayIsTold() {
    assertThat(cadence(Newsroom.atAnyHour(1, 4)).perDay()).isBetween(21.0, 27.0);
    assertThat(cadence(Newsroom.atAnyHour(1 / 48.0, 5)).perDay()).isBetween(0.25, 0.8);
    assertThat(Cadence.of(null, HONG_KONG).perDay()).isZero();
  }

  @Test
  void aProfileIsSmallHoweverMuchIsPublished() {
    assertThat(rates(Newsroom.office(2, 6))).hasSizeLessThan(200);
    assertThat(rates(Newsroom.atAnyHour(12, 7))).hasSizeLessThan(450);
  }

  @Test
  void noProfileIsTooStrangeToBeRead() {
    for (String text : List.of("", "a rates", "////////", "AP8B", "gICAgICA")) {
      PublishingProfile strange = new PublishingProfile(START, END, text, 1, null, 0, 0);
      assertThat(Cadence.of(strange, HONG_KONG).expected(START, END)).isNotNegative();
    }
  }

  /// When a source that stops for good at `stop` is first told to be silent, in the weeks around
  /// the Lunar New Year of 2026, Tuesday, 17 February.
  private static Optional<Instant> firstSilence(Newsroom room, Instant stop) {
    Instant start = Instant.parse("2025-11-02T16:00:00Z");
    Instant end = Instant.parse("2026-03-15T16:00:00Z");
    List<Instant> published = room.published(start, end);
    PublishingProfile profile = null;
    Instant lastNew = start;
    for (Instant now = start; now.isBefore(end); now = now.plus(Duration.ofHours(1))) {
      Instant until = now;
      Instant since = now.minus(Duration.ofHours(1));
      List<Instant> fresh =
          published.stream()
              .filter(t -> t.isAfter(since) && !t.isAfter(until) && t.isBefore(stop))
              .toList();
      profile = ProfileKeeper.observe(profile, fresh, room.zone(), now);
      lastNew = fresh.isEmpty() ? lastNew : fresh.getLast();
      if (Silence.is(Cadence.of(profile, room.zone()), lastNew, now)) {
        return Optional.of(now);
      }
    }
    return Optional.empty();
  }

  private static String rates(Newsroom room) {
    return Objects.requireNonNull(
            Polling.of(room, Polling.fixed(Duration.ofHours(1)), START, START, END).profile())
        .rates();
  }

  private static Cadence cadence(Newsroom room) {
    return cadence(room.published(START, END));
  }

  private static Cadence cadence(List<Instant> published) {
    PublishingProfile profile = null;
    int seen = 0;
    for (Instant now = START; !now.isAfter(END); now = now.plus(Duration.ofHours(1))) {
      int first = seen;
      while (seen < published.size() && !published.get(seen).isAfter(now)) {
        seen++;
      }
      profile = ProfileKeeper.observe(profile, published.subList(first, seen), HONG_KONG, now);
    }
    return Cadence.of(profile, HONG_KONG);
  }
}
