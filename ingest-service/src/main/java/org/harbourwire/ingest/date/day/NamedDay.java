package org.harbourwire.ingest.date.day;

import org.harbourwire.contract.article.PublishedPrecision;
import org.harbourwire.ingest.date.clock.ClockMatch;
import org.harbourwire.ingest.date.clock.ClockReader;
import org.harbourwire.ingest.date.clock.ClockReader.Form;
import org.harbourwire.ingest.date.token.DateTokens;
import org.harbourwire.ingest.date.token.Token;
import org.harbourwire.ingest.date.token.Token.Kind;
import org.harbourwire.ingest.date.zone.ZoneMatch;
import org.harbourwire.ingest.date.zone.ZoneReader;
import org.jspecify.annotations.Nullable;

/// Days whose month has a name: 5 January 2026, January 5, 2026, Jan 5 17:30:00 HKT 2026.
final class NamedDay {
  private final DateTokens tokens;
  private final ClockReader clocks;
  private final ZoneReader zones;
  private final boolean field;

  /// @param field whether the text is a date field, where years may be short
  NamedDay(DateTokens tokens, ClockReader clocks, ZoneReader zones, boolean field) {
    this.tokens = tokens;
    this.clocks = clocks;
    this.zones = zones;
    this.field = field;
  }

  /// 5 January 2026, 5th of Jan, 2026, 05-Jan-26, 05 一月 2026: the day stands at token `index`.
  @Nullable DayMatch dayFirst(int index) {
    int at = afterOrdinal(index + 1);
    boolean dashed = tokens.at(at).oneOf("-/.");
    at = dashed || isOf(at) ? at + 1 : at;
    int month = DateWords.month(tokens.at(at));
    boolean han = month == 0 && tokens.at(at + 1).is("月") && tokens.at(at).isNumber(1, 2);
    if (month == 0 && !han) {
      return null;
    }
    month = han ? (int) tokens.at(at).value() : month;
    at += han ? 2 : 1;
    while (tokens.at(at).oneOf(".,-/'’") || isOf(at)) {
      at++;
    }
    long day = tokens.at(index).value();
    Token year = tokens.at(at);
    return isYear(year, at, dashed)
        ? new DayMatch(Years.full(year.value(), year.text().length()), month, day, at + 1)
        : yearAtEnd(month, day, at);
  }

  /// A short year is one only where nothing else may follow the month.
  private boolean isYear(Token year, int at, boolean dashed) {
    boolean ofDate = (field || dashed) && !tokens.at(at + 1).is(":");
    return year.isNumber(4, 4) || (year.isNumber(2, 2) && ofDate);
  }

  /// 2026 Jan 5, 2026. január 5., in a field 2026, January 5: the year stands at token `index`.
  @Nullable DayMatch yearFirst(int index) {
    int at = tokens.at(index + 1).oneOf(field ? ".," : ".") ? index + 2 : index + 1;
    int month = DateWords.month(tokens.at(at));
    if (month == 0) {
      return null;
    }
    at = tokens.at(at + 1).is(".") ? at + 2 : at + 1;
    Token day = tokens.at(at);
    int next = afterOrdinal(at + 1);
    return day.isNumber(1, 2) && !tokens.at(next).is(":") && !tokens.at(next).isNumber(4, 4)
        ? new DayMatch(tokens.at(index).value(), month, day.value(), next)
        : null;
  }

  /// January 5, 2026; Jan 5th 2026; Jan 5 17:30:00 HKT 2026: the month stands at token `index`.
  @Nullable DayMatch monthFirst(int index) {
    int month = DateWords.month(tokens.at(index));
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
    ClockMatch clock = clocks.read(index, Form.PLAIN);
    if (clock == null) {
      return null;
    }
    boolean seconds = clock.precision() == PublishedPrecision.SECOND;
    ZoneMatch zone = zoneBeforeYear(clock.next());
    int at = zone == null ? clock.next() : zone.next();
    Token year = tokens.at(at);
    if (!year.isNumber(4, 4)) {
      return null;
    }
    ZoneMatch last = zone == null ? zones.afterTime(at + 1, seconds) : zone;
    int next = zone == null && last != null ? last.next() : at + 1;
    return new DayMatch((int) year.value(), month, (int) day, next, clock, last);
  }

  /// Any word between time and year is a zone.
  private @Nullable ZoneMatch zoneBeforeYear(int index) {
    ZoneMatch zone = zones.read(index);
    boolean unknown =
        zone == null
            && field
            && tokens.at(index).kind() == Kind.WORD
            && tokens.at(index + 1).isNumber(4, 4);
    return unknown ? new ZoneMatch(null, index + 1) : zone;
  }

  private boolean isOf(int index) {
    Token word = tokens.at(index);
    return word.is("of") || word.is("de") || word.is("del");
  }

  private int afterOrdinal(int index) {
    Token token = tokens.at(index);
    boolean ordinal = token.is("st") || token.is("nd") || token.is("rd") || token.is("th");
    return ordinal && tokens.touches(index) ? index + 1 : index;
  }
}
