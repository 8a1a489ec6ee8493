package org.harbourwire.ingest.date;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.List;
import java.util.Set;
import org.harbourwire.ingest.WordTable;
import org.harbourwire.ingest.date.day.DateWords;
import org.harbourwire.ingest.date.token.DateTokens;
import org.harbourwire.ingest.date.token.Token;
import org.harbourwire.ingest.date.token.Token.Kind;

/// What stands between a day and its time and says nothing.
final class DateSeparators {
  private static final int MOST_STEPS = 8;

  /// Words that introduce a time: at, à, um, klo.
  private static final Set<String> AT = words("before-time.txt");

  /// Words for "year" and "day" that end a day: 5 января 2026 г.
  private static final Set<String> ENDS = words("after-day.txt");

  private final DateTokens tokens;

  DateSeparators(DateTokens tokens) {
    this.tokens = tokens;
  }

  private static Set<String> words(String resource) {
    return WordTable.inOrder(DateSeparators.class, resource).values().stream()
        .flatMap(List::stream)
        .collect(toUnmodifiableSet());
  }

  /// Skips what may stand between day and time: a comma, `T`, "at", a weekday in brackets.
  int afterDay(int index) {
    int at = index;
    for (int steps = 0; steps < MOST_STEPS; steps++) {
      int next = afterOne(at, index);
      if (next == at) {
        return at;
      }
      at = next;
    }
    return at;
  }

  /// Whether a word that introduces a time stands right before token `index`.
  boolean introduces(int index) {
    int word = tokens.at(index - 1).oneOf(".:") ? index - 2 : index - 1;
    return AT.contains(tokens.at(word).text());
  }

  private int afterOne(int at, int day) {
    Token token = tokens.at(at);
    if (token.kind() == Kind.WORD) {
      return isLink(token) ? at + 1 : at;
    }
    if (token.oneOf(",|@_:·•;") || isDash(at) || (token.is(".") && isAfterDay(at, day))) {
      return at + 1;
    }
    if (token.oneOf("([（")) {
      return afterBrackets(at);
    }
    if (tokens.at(at + 1).is("曜")) {
      return tokens.at(at + 2).is("日") ? at + 3 : at + 2;
    }
    return token.oneOf("星周週禮") ? afterChineseWeekday(at) : at;
  }

  private static boolean isLink(Token word) {
    return word.is("t")
        || word.is("tt")
        || AT.contains(word.text())
        || ENDS.contains(word.text())
        || DateWords.isWeekday(word.text());
  }

  /// Not a sign: a space follows it, a letter (2026-01-05-T17:30), or a time that is no offset
  /// (2026-01-05-17:30).
  private boolean isDash(int index) {
    if (!tokens.at(index).is("-")) {
      return false;
    }
    Token next = tokens.at(index + 1);
    boolean sign = tokens.touches(index + 1) && next.kind() == Kind.NUMBER;
    boolean hour = tokens.touches(index) && next.isNumber(2, 2) && next.value() > 12;
    return !sign || hour;
  }

  /// A full stop ends a day in Korean and Hungarian (`2026. 01. 05.`) and words that are cut short.
  private boolean isAfterDay(int index, int day) {
    Token before = tokens.at(index - 1);
    return index == day || (index > day && before.kind() == Kind.WORD);
  }

  private int afterBrackets(int index) {
    Token inner = tokens.at(index + 1);
    boolean weekday =
        (inner.kind() == Kind.WORD && isLink(inner)) || inner.oneOf("星周週禮一二三四五六日月火水木金土월화수목금토일");
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
      boolean weekday = token.kind() == Kind.WORD && DateWords.isWeekday(token.text());
      at = link || weekday ? at + 1 : at;
    }
    return at;
  }
}
