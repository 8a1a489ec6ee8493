package org.harbourwire.ingest.date;

import java.time.ZoneId;
import org.harbourwire.ingest.date.DateTokens.Kind;
import org.harbourwire.ingest.date.DateTokens.Token;
import org.jspecify.annotations.Nullable;

/// Reads a day of the calendar in any of the forms that feeds and pages use, by what it begins
/// with.
final class CalendarReader {
  private final DateTokens tokens;
  private final HanDay han;
  private final NumericDay numeric;
  private final NamedDay named;

  /// @param field whether the text is a date field, where bare digits (20260105) are a date
  CalendarReader(
      DateTokens tokens, ClockReader clocks, ZoneReader zones, ZoneId fallback, boolean field) {
    this.tokens = tokens;
    this.han = new HanDay(tokens);
    this.numeric = new NumericDay(tokens, fallback, field);
    this.named = new NamedDay(tokens, clocks, zones, field);
  }

  /// The day that starts at token `index`, if one does.
  @Nullable DayMatch read(int index) {
    return switch (tokens.at(index).kind()) {
      case NUMBER -> insideNumber(index) ? null : number(index);
      case WORD -> named.monthFirst(index);
      case HAN -> han.minguo(index);
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
    DayMatch day = han.read(index);
    day = day == null ? numeric.read(index) : day;
    Token first = tokens.at(index);
    return day == null && first.isNumber(1, 2) ? named.dayFirst(index) : day;
  }
}
