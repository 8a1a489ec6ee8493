package org.harbourwire.ingest.date;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoField;
import java.time.temporal.IsoFields;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.harbourwire.ingest.date.day.Years;

/// The days of ISO 8601 that are not written as year, month and day: by the day of the year
/// (2026-005), by the week (2026-W02-1), without century (260105, 26-005, -2601) or year (--01-05),
/// and, as W3CDTF allows, the year or the month alone.
final class IsoDay {
  private static final String TIME = "(?<time>[Tt ].*)?";
  private static final Pattern ORDINAL =
      Pattern.compile("(?<year>[0-9]{4}|[0-9]{2})-?(?<day>[0-9]{3})" + TIME);
  private static final Pattern WEEK =
      Pattern.compile("(?<year>[0-9]{4})-?[Ww](?<week>[0-9]{2})(?:-?(?<day>[1-7]))?" + TIME);
  private static final Pattern NO_CENTURY =
      Pattern.compile("(?<year>[0-9]{2})(-?)(?<month>[0-9]{2})\\2(?<day>[0-9]{2})" + TIME);
  private static final Pattern MONTH_OF_CENTURY =
      Pattern.compile("-(?<year>[0-9]{2})-?(?<month>[0-9]{2})");
  private static final Pattern NO_YEAR =
      Pattern.compile("--(?<month>[0-9]{2})-?(?<day>[0-9]{2})" + TIME);
  private static final Pattern YEAR_OR_MONTH =
      Pattern.compile("(?<year>(?:19|20)[0-9]{2})(?:-(?<month>[0-9]{2}))?");

  private IsoDay() {}

  /// `field` with its day as year, month and day, if it is one of these forms; else `field` itself.
  /// A day that does not exist comes out as one that does not exist either.
  ///
  /// @param current the year that is meant where none is written
  static String inCalendarForm(String field, int current) {
    if (field.startsWith("-")) {
      return truncated(field, current);
    }
    if (field.isEmpty() || !Character.isDigit(field.charAt(0))) {
      return field;
    }
    Matcher matcher = ORDINAL.matcher(field);
    if (matcher.matches()) {
      return ordinal(matcher);
    }
    matcher = WEEK.matcher(field);
    if (matcher.matches()) {
      return week(matcher);
    }
    matcher = NO_CENTURY.matcher(field);
    if (matcher.matches()) {
      return year(matcher)
          + "-"
          + matcher.group("month")
          + "-"
          + matcher.group("day")
          + time(matcher);
    }
    return field;
  }

  /// A hyphen stands for each part that was left out.
  private static String truncated(String field, int current) {
    Matcher matcher = MONTH_OF_CENTURY.matcher(field);
    if (matcher.matches()) {
      return year(matcher) + "-" + matcher.group("month") + "-01";
    }
    matcher = NO_YEAR.matcher(field);
    return matcher.matches()
        ? current + "-" + matcher.group("month") + "-" + matcher.group("day") + time(matcher)
        : field;
  }

  /// The first day of a year or month that stands alone; else `field` itself.
  static String firstDay(String field) {
    Matcher matcher = YEAR_OR_MONTH.matcher(field);
    if (!matcher.matches()) {
      return field;
    }
    String month = matcher.group("month");
    return matcher.group("year") + "-" + (month == null ? "01" : month) + "-01";
  }

  private static String ordinal(Matcher m) {
    try {
      return LocalDate.ofYearDay(year(m), number(m, "day")) + time(m);
    } catch (DateTimeException e) {
      return year(m) + "-00-00";
    }
  }

  private static String week(Matcher m) {
    String day = m.group("day");
    try {
      LocalDate date =
          LocalDate.of(number(m, "year"), 1, 4)
              .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, number(m, "week"))
              .with(ChronoField.DAY_OF_WEEK, day == null ? 1 : number(m, "day"));
      return date + time(m);
    } catch (DateTimeException e) {
      return m.group("year") + "-00-00";
    }
  }

  private static int year(Matcher m) {
    return (int) Years.full(number(m, "year"), m.group("year").length());
  }

  private static int number(Matcher m, String group) {
    return Integer.parseInt(m.group(group));
  }

  private static String time(Matcher m) {
    String time = m.group("time");
    return time == null ? "" : time;
  }
}
