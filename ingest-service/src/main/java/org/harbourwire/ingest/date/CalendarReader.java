package org.harbourwire.ingest.date;

import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneId;
import org.harbourwire.ingest.date.ClockReader.ClockMatch;
import org.harbourwire.ingest.date.DateTokens.Kind;
import org.harbourwire.ingest.date.DateTokens.Token;
import org.harbourwire.ingest.date.ZoneReader.ZoneMatch;
import org.jspecify.annotations.Nullable;

/// Reads a day of the calendar in any of the forms that feeds and pages use. Whether there is such
/// a day is not asked here.
final class CalendarReader {
  /// A day, and the time and zone where they stand inside it (`Jan 5 17:30:00 HKT 2026`).
  record DayMatch(
      int year,
      int month,
      int day,
      int next,
      @Nullable ClockMatch clock,
      @Nullable ZoneMatch zone) {
    DayMatch(long year, long month, long day, int next) {
      this((int) year, (int) month, (int) day, next, null, null);
    }
  }

  private static final int MINGUO_OFFSET = 1911;

  private final DateTokens tokens;
  private final ClockReader clocks;
  private final ZoneReader zones;
  private final boolean field;
  private final boolean monthFirst;

  /// @param field whether the text is a date field, where bare digits (20260105) are a date
  CalendarReader(
      DateTokens tokens, ClockReader clocks, ZoneReader zones, ZoneId fallback, boolean field) {
    this.tokens = tokens;
    this.clocks = clocks;
    this.zones = zones;
    this.field = field;
    // 01/09/2025 is 1 September everywhere but in the United States.
    this.monthFirst = fallback.getId().matches("(America|US)/.*");
  }

  /// The day that starts at token `index`, if one does.
  @Nullable DayMatch read(int index) {
    Token first = tokens.at(index);
    return switch (first.kind()) {
      case NUMBER -> insideNumber(index) ? null : number(index);
      case WORD -> monthWord(index);
      case HAN -> minguo(index);
      case SIGN, END -> null;
    };
  }

  /// Whether the number continues a decimal, a version or a longer code (3.1.9.2025).
  private boolean insideNumber(int index) {
    return tokens.touches(index)
        && tokens.at(index - 1).oneOf(".-/")
        && tokens.touches(index - 1)
        && tokens.at(index - 2).kind() == Kind.NUMBER;
  }

  private @Nullable DayMatch number(int index) {
    Token first = tokens.at(index);
    Token second = tokens.at(index + 1);
    if (second.is("年") || second.is("년")) {
      return withUnits(first.value(), index + 2);
    }
    if (first.isNumber(4, 4)) {
      return yearFirst(index);
    }
    if (field && first.isNumber(8, 8)) {
      return basic(first.value(), index + 1);
    }
    if (!first.isNumber(1, 2)) {
      return null;
    }
    boolean sign = second.oneOf("-/.");
    return sign && tokens.at(index + 2).kind() == Kind.NUMBER
        ? dayOrMonthFirst(index)
        : dayThenWord(index);
  }

  /// 1月5日 after the year.
  private @Nullable DayMatch withUnits(long year, int index) {
    Token month = tokens.at(index);
    Token day = tokens.at(index + 2);
    boolean units =
        (tokens.at(index + 1).is("月") || tokens.at(index + 1).is("월"))
            && (tokens.at(index + 3).oneOf("日号號") || tokens.at(index + 3).is("일"));
    return units && month.isNumber(1, 2) && day.isNumber(1, 2)
        ? new DayMatch(year, month.value(), day.value(), index + 4)
        : null;
  }

  /// 民國115年1月5日.
  private @Nullable DayMatch minguo(int index) {
    int length = Math.max(tokens.spells(index, "民國"), tokens.spells(index, "民国"));
    Token year = tokens.at(index + length);
    if (length == 0 || !year.isNumber(2, 3) || !tokens.at(index + length + 1).is("年")) {
      return null;
    }
    return withUnits(year.value() + MINGUO_OFFSET, index + length + 2);
  }

  /// 2026-01-05, 2026/1/5, 2026.1.5, 2026-Jan-05, and 2026-005 by day of the year.
  private @Nullable DayMatch yearFirst(int index) {
    Token year = tokens.at(index);
    Token sign = tokens.at(index + 1);
    Token middle = tokens.at(index + 2);
    if (!sign.oneOf("-/.")) {
      return null;
    }
    Token last = tokens.at(index + 4);
    boolean sameSign = tokens.at(index + 3).is(sign.text());
    if (sameSign && last.isNumber(1, 2)) {
      int month = middle.isNumber(1, 2) ? (int) middle.value() : month(middle);
      if (middle.isNumber(1, 2) || month > 0) {
        return new DayMatch(year.value(), month, last.value(), index + 5);
      }
    }
    if (field && sign.is("-") && middle.isNumber(3, 3) && !sameSign) {
      return ordinal((int) year.value(), (int) middle.value(), index + 3);
    }
    return null;
  }

  private static DayMatch ordinal(int year, int dayOfYear, int next) {
    boolean possible = dayOfYear >= 1 && dayOfYear <= Year.of(year).length();
    if (!possible) {
      return new DayMatch(year, 0, 0, next);
    }
    var day = LocalDate.ofYearDay(year, dayOfYear);
    return new DayMatch(year, day.getMonthValue(), day.getDayOfMonth(), next);
  }

  private static DayMatch basic(long digits, int next) {
    return new DayMatch(digits / 10_000, digits / 100 % 100, digits % 100, next);
  }

  /// 5.1.2026, 5/1/2026, 5-1-2026.
  private @Nullable DayMatch dayOrMonthFirst(int index) {
    Token first = tokens.at(index);
    Token sign = tokens.at(index + 1);
    Token second = tokens.at(index + 2);
    Token year = tokens.at(index + 4);
    if (!second.isNumber(1, 2) || !tokens.at(index + 3).is(sign.text()) || !year.isNumber(4, 4)) {
      return null;
    }
    boolean swap = second.value() > 12 || (monthFirst && sign.oneOf("/-") && first.value() <= 12);
    return swap
        ? new DayMatch(year.value(), first.value(), second.value(), index + 5)
        : new DayMatch(year.value(), second.value(), first.value(), index + 5);
  }

  /// 5 January 2026, 5th of Jan, 2026, 05-Jan-26.
  private @Nullable DayMatch dayThenWord(int index) {
    int at = afterOrdinal(index + 1);
    boolean dashed = tokens.at(at).oneOf("-/.");
    at = dashed || tokens.at(at).is("of") || tokens.at(at).is("de") ? at + 1 : at;
    int month = month(tokens.at(at));
    if (month == 0) {
      return null;
    }
    at++;
    while (tokens.at(at).oneOf(".,-/'’") || tokens.at(at).is("de")) {
      at++;
    }
    Token year = tokens.at(at);
    // A two-digit year is a year only where nothing else may follow the month.
    boolean isYear = year.isNumber(4, 4) || (year.isNumber(2, 2) && (field || dashed));
    if (isYear) {
      return new DayMatch(fullYear(year), month, tokens.at(index).value(), at + 1);
    }
    return yearAtEnd(month, tokens.at(index).value(), at);
  }

  /// January 5, 2026; Jan 5th 2026; Jan 5 17:30:00 HKT 2026.
  private @Nullable DayMatch monthWord(int index) {
    int month = month(tokens.at(index));
    if (month == 0) {
      return null;
    }
    int at = index + 1;
    boolean dashed = tokens.at(at).oneOf("-/");
    at = tokens.at(at).oneOf(".-/") ? at + 1 : at;
    Token day = tokens.at(at);
    if (!day.isNumber(1, 2)) {
      return null;
    }
    at = afterOrdinal(at + 1);
    int afterDay = at;
    while (tokens.at(at).oneOf(dashed ? ",-/" : ",.")) {
      at++;
    }
    Token year = tokens.at(at);
    return year.isNumber(4, 4) && !tokens.at(at + 1).is(":")
        ? new DayMatch(year.value(), month, day.value(), at + 1)
        : yearAtEnd(month, day.value(), afterDay);
  }

  /// A time and perhaps a zone stand between day and year, as in C's `asctime`.
  private @Nullable DayMatch yearAtEnd(int month, long day, int index) {
    ClockMatch clock = clocks.read(index, false);
    if (clock == null) {
      return null;
    }
    ZoneMatch zone = zones.read(clock.next());
    int at = zone == null ? clock.next() : zone.next();
    Token year = tokens.at(at);
    return year.isNumber(4, 4)
        ? new DayMatch((int) year.value(), month, (int) day, at + 1, clock, zone)
        : null;
  }

  private int afterOrdinal(int index) {
    Token token = tokens.at(index);
    boolean ordinal = token.is("st") || token.is("nd") || token.is("rd") || token.is("th");
    return ordinal && tokens.touches(index) ? index + 1 : index;
  }

  private static int month(Token token) {
    return token.kind() == Kind.WORD ? DateWords.month(token.text()) : 0;
  }

  /// RFC 2822, section 4.3.
  private static long fullYear(Token year) {
    if (year.text().length() != 2) {
      return year.value();
    }
    return year.value() < 50 ? 2000 + year.value() : 1900 + year.value();
  }
}
