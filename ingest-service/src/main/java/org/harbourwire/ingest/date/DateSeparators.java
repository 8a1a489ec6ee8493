package org.harbourwire.ingest.date;

import org.harbourwire.ingest.date.DateTokens.Kind;
import org.harbourwire.ingest.date.DateTokens.Token;

/// What stands between a day and its time and says nothing.
final class DateSeparators {
  private final DateTokens tokens;

  DateSeparators(DateTokens tokens) {
    this.tokens = tokens;
  }

  /// Skips what may stand between day and time: a comma, `T`, "at", a weekday in brackets.
  int afterDay(int index) {
    int at = index;
    for (int steps = 0; steps < 6; steps++) {
      Token token = tokens.at(at);
      boolean word =
          token.kind() == Kind.WORD
              && (token.is("t") || token.is("at") || token.is("um") || isWeekday(token));
      if (word || token.oneOf(",|@_:·•;")) {
        at++;
      } else if (token.oneOf("-") && !tokens.touches(at + 1)) {
        at++;
      } else if (token.is(".") && at == index && tokens.at(index - 2).is(".")) {
        // 2026. 01. 05. is how Korean and Hungarian write a day.
        at++;
      } else if (token.oneOf("([（")) {
        int closed = afterBrackets(at);
        if (closed == at) {
          return at;
        }
        at = closed;
      } else if (token.is("星") || token.is("周") || token.is("週") || token.is("禮")) {
        at = afterChineseWeekday(at);
      } else {
        return at;
      }
    }
    return at;
  }

  private static boolean isWeekday(Token token) {
    return DateWords.isWeekday(token.text());
  }

  private int afterBrackets(int index) {
    Token inner = tokens.at(index + 1);
    boolean weekday =
        (inner.kind() == Kind.WORD && isWeekday(inner)) || inner.oneOf("星周週禮一二三四五六日月火水木金土");
    if (!weekday) {
      return index;
    }
    for (int at = index + 2; at < index + 6; at++) {
      if (tokens.at(at).oneOf(")]）")) {
        return at + 1;
      }
    }
    return index;
  }

  private int afterChineseWeekday(int index) {
    int length = tokens.spells(index, "星期") + tokens.spells(index, "禮拜");
    length = length == 0 ? 1 : length;
    return tokens.at(index + length).oneOf("一二三四五六日天") ? index + length + 1 : index + length;
  }

  /// Skips what may stand between a time and the day after it: a comma, "on", a weekday.
  int beforeDay(int index) {
    int at = index;
    for (int steps = 0; steps < 3; steps++) {
      Token token = tokens.at(at);
      boolean link = token.oneOf(",|-") || token.is("on") || token.is("of");
      at = link || (token.kind() == Kind.WORD && isWeekday(token)) ? at + 1 : at;
    }
    return at;
  }
}
