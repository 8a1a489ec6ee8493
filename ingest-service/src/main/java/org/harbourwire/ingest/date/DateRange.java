package org.harbourwire.ingest.date;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/// Between which moments a date can be meant.
///
/// @param earliest the first that can
/// @param latest the last that can
record DateRange(Instant earliest, Instant latest) {
  /// The first days of 1970 are what programs write when they know no date.
  private static final Instant EPOCH = Instant.parse("1969-12-31T00:00:00Z");

  private static final Instant AFTER_EPOCH = Instant.parse("1970-01-03T00:00:00Z");

  /// The first days of 1900 are the zero of spreadsheets.
  private static final Instant CENTURY = Instant.parse("1900-01-03T00:00:00Z");

  private static final Duration A_YEAR = Duration.ofDays(366);
  private static final Duration FIVE_YEARS = Duration.ofDays(5 * 366);

  /// For what a page shows or declares, where any number may look like a date.
  static DateRange ofPages(Clock clock) {
    return new DateRange(AFTER_EPOCH, clock.instant().plus(A_YEAR));
  }

  /// For a field that holds nothing but a date: archives go back a century, programmes ahead.
  static DateRange ofFields(Clock clock) {
    return new DateRange(CENTURY, clock.instant().plus(FIVE_YEARS));
  }

  boolean holds(Instant at) {
    boolean unknown = at.isAfter(EPOCH) && at.isBefore(AFTER_EPOCH);
    return !unknown && !at.isBefore(earliest) && !at.isAfter(latest);
  }
}
