package org.harbourwire.ingest.date.day;

import java.time.ZoneId;
import org.harbourwire.ingest.date.clock.ClockReader;
import org.harbourwire.ingest.date.token.DateTokens;
import org.harbourwire.ingest.date.token.Token.Kind;
import org.harbourwire.ingest.date.zone.ZoneReader;
import org.jspecify.annotations.Nullable;

/// Reads a day of the calendar in any of the forms that feeds and pages use, by what it begins
/// with.
public final class CalendarReader {
  private final DateTokens tokens;
  private final HanDay han;
  private final EraDay eras;
  private final NumericDay numeric;
  private final NamedDay named;

  /// @param field whether the text is a date field, where bare digits (20260105) are a date
  public CalendarReader(
      DateTokens tokens, ClockReader clocks, ZoneReader zones, ZoneId fallback, boolean field) {
    this.tokens = tokens;
    this.han = new HanDay(tokens, field);
    this.eras = new EraDay(tokens, han, fallback, field);
    this.numeric = new NumericDay(tokens, fallback, field);
    this.named = new NamedDay(tokens, clocks, zones, field);
  }

  /// The day that starts at token `index`, if one does.
  public @Nullable DayMatch read(int index) {
    return switch (tokens.at(index).kind()) {
      case NUMBER -> insideNumber(index) ? null : number(index);
      case WORD -> word(index);
      case HAN, SIGN -> eras.named(index);
      case END -> null;
    };
  }

  /// Whether the number continues a decimal, a version or a longer code (3.1.9.2025).
  private boolean insideNumber(int index) {
    return tokens.touches(index)
        && tokens.at(index - 1).oneOf(".-/")
        && tokens.touches(index - 1)
        && tokens.at(index - 2).kind() == Kind.NUMBER;
  }

  private @Nullable DayMatch word(int index) {
    DayMatch day = named.monthFirst(index);
    return day == null ? eras.initial(index) : day;
  }

  private @Nullable DayMatch number(int index) {
    DayMatch day = han.read(index);
    day = day == null ? numeric.read(index) : day;
    if (day != null) {
      return day;
    }
    return switch (tokens.at(index).text().length()) {
      case 1, 2 -> named.dayFirst(index);
      case 3 -> eras.taiwanese(index);
      case 4 -> named.yearFirst(index);
      default -> null;
    };
  }
}
