package org.harbourwire.ingest.date.clock;

import org.harbourwire.contract.article.PublishedPrecision;

/// A time of day as it is written.
///
/// @param hour 0 to 24; 24 only as the end of the day
/// @param second 0 to 60; 60 in a leap second
/// @param precision of a time that is written but cannot be told (上午17時): day
/// @param next index of the token after it
public record ClockMatch(
    int hour, int minute, int second, int nano, PublishedPrecision precision, int next) {

  static ClockMatch minutes(int hour, int minute, int next) {
    return new ClockMatch(hour, minute, 0, 0, PublishedPrecision.MINUTE, next);
  }

  static ClockMatch seconds(int hour, int minute, int second, int next) {
    return new ClockMatch(hour, minute, second, 0, PublishedPrecision.SECOND, next);
  }

  /// A time that is written but tells no more than the day.
  static ClockMatch untold(int next) {
    return new ClockMatch(0, 0, 0, 0, PublishedPrecision.DAY, next);
  }

  /// This time where it cannot be told what moment it was.
  public ClockMatch untold() {
    return untold(next);
  }

  /// Whether it tells more than the day.
  public boolean isTold() {
    return precision != PublishedPrecision.DAY;
  }

  ClockMatch withHour(int other) {
    return new ClockMatch(other, minute, second, nano, precision, next);
  }

  ClockMatch until(int end) {
    return new ClockMatch(hour, minute, second, nano, precision, end);
  }

  boolean isPossible() {
    boolean endOfDay = hour == 24 && minute == 0 && second == 0;
    return minute <= 59 && second <= 60 && (hour <= 23 || endOfDay);
  }
}
