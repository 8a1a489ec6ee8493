package org.harbourwire.ingest.date.day;

import org.harbourwire.ingest.date.clock.ClockMatch;
import org.harbourwire.ingest.date.zone.ZoneMatch;
import org.jspecify.annotations.Nullable;

/// A day, and the time and zone where they stand inside it (`Jan 5 17:30:00 HKT 2026`). Whether
/// there is such a day is not asked here.
///
/// @param next index of the token after it
public record DayMatch(
    int year, int month, int day, int next, @Nullable ClockMatch clock, @Nullable ZoneMatch zone) {
  DayMatch(long year, long month, long day, int next) {
    this((int) year, (int) month, (int) day, next, null, null);
  }
}
