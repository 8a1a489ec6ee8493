package org.harbourwire.ingest.date.day;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ValueRange;
import org.harbourwire.ingest.date.token.DateTokens;
import org.harbourwire.ingest.date.token.Token;
import org.jspecify.annotations.Nullable;

/// Days in numbers with signs between them: 2026-01-05, 2026/1/5, 5.1.2026, 20260105.
final class NumericDay {
  private final DateTokens tokens;
  private final boolean field;
  private final boolean monthFirst;

  /// @param fallback 01/09/2025 is 1 September everywhere but in the United States
  /// @param field whether the text is a date field, where bare digits (20260105) are a date
  NumericDay(DateTokens tokens, ZoneId fallback, boolean field) {
    this.tokens = tokens;
    this.field = field;
    String region = fallback.getId();
    this.monthFirst = region.startsWith("America/") || region.startsWith("US/");
  }

  /// The day whose first number stands at token `index`.
  @Nullable DayMatch read(int index) {
    Token first = tokens.at(index);
    if (first.isNumber(4, 4)) {
      return yearFirst(index);
    }
    if (field && first.isNumber(8, 8)) {
      long digits = first.value();
      return new DayMatch(digits / 10_000, digits / 100 % 100, digits % 100, index + 1);
    }
    return first.isNumber(1, 2) ? yearLast(index) : null;
  }

  /// 2026-01-05, 2026/1/5, 2026.1.5, 2026-Jan-05.
  private @Nullable DayMatch yearFirst(int index) {
    Token sign = tokens.at(index + 1);
    Token month = tokens.at(index + 2);
    Token day = tokens.at(index + 4);
    boolean signs = sign.oneOf("-/.") && tokens.at(index + 3).is(sign.text());
    if (!signs || !day.isNumber(1, 2)) {
      return null;
    }
    boolean number = month.isNumber(1, 2);
    long value = number ? month.value() : DateWords.month(month);
    return number || value > 0
        ? new DayMatch(tokens.at(index).value(), value, day.value(), index + 5)
        : null;
  }

  /// 5.1.2026, 5/1/2026, 5-1-2026.
  private @Nullable DayMatch yearLast(int index) {
    Token first = tokens.at(index);
    Token sign = tokens.at(index + 1);
    Token second = tokens.at(index + 2);
    Token year = tokens.at(index + 4);
    boolean signs = sign.oneOf("-/.") && tokens.at(index + 3).is(sign.text());
    if (!signs || !second.isNumber(1, 2) || !year.isNumber(4, 4)) {
      return null;
    }
    int weekday = weekdayBeside(index, index + 5);
    DayMatch dayFirst = new DayMatch(year.value(), second.value(), first.value(), index + 5);
    DayMatch swapped = new DayMatch(year.value(), first.value(), second.value(), index + 5);
    if (second.value() > 12 || (isOn(weekday, swapped) && !isOn(weekday, dayFirst))) {
      return swapped;
    }
    boolean american =
        monthFirst && sign.oneOf("/-") && first.value() <= 12 && !isOn(weekday, dayFirst);
    return american ? swapped : dayFirst;
  }

  /// The weekday that stands right before or after a day: 1 to 7, or 0 when none does.
  private int weekdayBeside(int start, int end) {
    int before = tokens.at(start - 1).oneOf(",.") ? start - 2 : start - 1;
    int after = tokens.at(end).oneOf(",.(") ? end + 1 : end;
    int weekday = DateWords.weekday(tokens.at(before).text());
    return weekday > 0 ? weekday : DateWords.weekday(tokens.at(after).text());
  }

  private static boolean isOn(int weekday, DayMatch day) {
    return weekday > 0
        && ValueRange.of(1, 12).isValidValue(day.month())
        && ValueRange.of(1, 28).isValidValue(day.day())
        && LocalDate.of(day.year(), day.month(), day.day()).getDayOfWeek().getValue() == weekday;
  }
}
