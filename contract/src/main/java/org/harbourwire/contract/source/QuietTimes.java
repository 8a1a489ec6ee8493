package org.harbourwire.contract.source;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;

/// When a feed asks not to be polled: `skipHours` and `skipDays` of RSS, in GMT.
///
/// @param hours from 0 to 23
/// @param days of the week
public record QuietTimes(List<Integer> hours, List<DayOfWeek> days) {
  /// It asks for nothing of the kind.
  public static final QuietTimes NONE = new QuietTimes(List.of(), List.of());

  private static final int HOURS_OF_A_WEEK = 7 * 24;

  public QuietTimes {
    hours = hours == null ? List.of() : hours.stream().distinct().sorted().toList();
    days = days == null ? List.of() : days.stream().distinct().sorted().toList();
  }

  /// Whether it asks not to be polled at `at`.
  public boolean holds(Instant at) {
    ZonedDateTime there = at.atZone(ZoneOffset.UTC);
    return hours.contains(there.getHour()) || days.contains(there.getDayOfWeek());
  }

  /// The first moment from `at` on at which it may be polled; `at` itself of a feed that asks never
  /// to be polled.
  public Instant end(Instant at) {
    Instant end = at;
    for (int hour = 0; hour < HOURS_OF_A_WEEK; hour++) {
      if (!holds(end)) {
        return end;
      }
      end = end.truncatedTo(ChronoUnit.HOURS).plus(Duration.ofHours(1));
    }
    return at;
  }
}
