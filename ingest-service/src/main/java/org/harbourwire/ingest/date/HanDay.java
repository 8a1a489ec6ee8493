package org.harbourwire.ingest.date;

import org.harbourwire.ingest.date.DateTokens.Token;
import org.jspecify.annotations.Nullable;

/// Days with Chinese or Korean units: 2026年1月5日, 民國115年1月5日, 2026년 1월 5일.
final class HanDay {
  private static final int MINGUO_OFFSET = 1911;

  private final DateTokens tokens;

  HanDay(DateTokens tokens) {
    this.tokens = tokens;
  }

  /// The day whose year stands at token `index`, with its unit after it.
  @Nullable DayMatch read(int index) {
    Token unit = tokens.at(index + 1);
    return unit.is("年") || unit.is("년") ? monthAndDay(tokens.at(index).value(), index + 2) : null;
  }

  /// The day that begins with the name of an era at token `index`.
  @Nullable DayMatch minguo(int index) {
    int length = Math.max(tokens.spells(index, "民國"), tokens.spells(index, "民国"));
    Token year = tokens.at(index + length);
    if (length == 0 || !year.isNumber(2, 3) || !tokens.at(index + length + 1).is("年")) {
      return null;
    }
    return monthAndDay(year.value() + MINGUO_OFFSET, index + length + 2);
  }

  private @Nullable DayMatch monthAndDay(long year, int index) {
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
