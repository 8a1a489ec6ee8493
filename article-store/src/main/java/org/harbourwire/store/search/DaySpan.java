package org.harbourwire.store.search;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/// Days of Hong Kong for which articles are counted.
///
/// @param from the first day
/// @param until the day after the last
public record DaySpan(LocalDate from, LocalDate until) {
  private static final int MOST_DAYS = 92;
  private static final int MOST_DAYS_OF_WEEKS = 732;
  private static final int MOST_YEARS = 50;

  public DaySpan {
    if (!from.isBefore(until) || from.plusYears(MOST_YEARS).isBefore(until)) {
      throw new IllegalArgumentException("no days to count: " + from + " to " + until);
    }
  }

  /// What is counted together: a day within three months, a week within two years, else a month.
  public ChronoUnit unit() {
    long days = ChronoUnit.DAYS.between(from, until);
    return days <= MOST_DAYS
        ? ChronoUnit.DAYS
        : days <= MOST_DAYS_OF_WEEKS ? ChronoUnit.WEEKS : ChronoUnit.MONTHS;
  }
}
