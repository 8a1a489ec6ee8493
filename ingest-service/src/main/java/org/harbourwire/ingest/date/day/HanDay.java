package org.harbourwire.ingest.date.day;

import org.harbourwire.ingest.date.token.DateTokens;
import org.harbourwire.ingest.date.token.Token;
import org.jspecify.annotations.Nullable;

/// Days with Chinese or Korean units: 2026年1月5日, 2026년 1월 5일, in a field 26年1月5日.
final class HanDay {
  private final DateTokens tokens;
  private final boolean field;

  HanDay(DateTokens tokens, boolean field) {
    this.tokens = tokens;
    this.field = field;
  }

  /// The day whose year stands at token `index`, with its unit after it.
  @Nullable DayMatch read(int index) {
    Token year = tokens.at(index);
    Token unit = tokens.at(index + 1);
    boolean written = year.isNumber(4, 4) || (field && year.isNumber(2, 2));
    return written && (unit.is("年") || unit.is("년"))
        ? monthAndDay(Years.full(year.value(), year.text().length()), index + 2)
        : null;
  }

  /// The day of a year that is known, whose month stands at token `index`.
  @Nullable DayMatch monthAndDay(long year, int index) {
    Token month = tokens.at(index);
    Token day = tokens.at(index + 2);
    boolean units =
        (tokens.at(index + 1).is("月") || tokens.at(index + 1).is("월"))
            && (tokens.at(index + 3).oneOf("日号號") || tokens.at(index + 3).is("일"));
    return units && month.isNumber(1, 2) && day.isNumber(1, 2)
        ? new DayMatch(year, month.value(), day.value(), index + 4)
        : null;
  }
}
