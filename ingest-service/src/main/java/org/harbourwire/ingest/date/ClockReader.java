package org.harbourwire.ingest.date;

import org.harbourwire.contract.article.PublishedPrecision;
import org.harbourwire.ingest.date.DateTokens.Kind;
import org.harbourwire.ingest.date.DateTokens.Token;
import org.harbourwire.ingest.date.HalfDay.HalfMatch;
import org.jspecify.annotations.Nullable;

/// Reads a time of day: `17:30`, `5:30:15 pm`, `5.30pm`, `17.30.15`, `17h30`, `T173000`, 下午5時30分,
/// 晚上八時半.
final class ClockReader {
  /// @param hour 0 to 24; 24 only as the end of the day
  /// @param second 0 to 60; 60 in a leap second
  record ClockMatch(
      int hour, int minute, int second, int nano, PublishedPrecision precision, int next) {
    boolean isPossible() {
      boolean endOfDay = hour == 24 && minute == 0 && second == 0;
      return minute <= 59 && second <= 60 && (hour <= 23 || endOfDay);
    }
  }

  private final DateTokens tokens;

  ClockReader(DateTokens tokens) {
    this.tokens = tokens;
  }

  /// The time that starts at token `index`, if one does and if there is such a time.
  ///
  /// @param compact whether `17`, `1730` and `173000` are times, as after the `T` of ISO 8601
  @Nullable ClockMatch read(int index, boolean compact) {
    HalfMatch before = HalfDay.at(tokens, index);
    int at = before.next();
    ClockMatch match = atNumber(at, compact);
    if (match == null) {
      return null;
    }
    HalfMatch half = before.half() == HalfDay.NONE ? HalfDay.at(tokens, match.next()) : before;
    int next = Math.max(match.next(), half.next());
    boolean bareHour = match.next() == at + 1 && tokens.at(at).text().length() <= 2;
    if (bareHour && !compact && half.half() == HalfDay.NONE) {
      return null;
    }
    ClockMatch result =
        new ClockMatch(
            half.half().hour(match.hour()),
            match.minute(),
            match.second(),
            match.nano(),
            match.precision(),
            next);
    return result.isPossible() ? result : null;
  }

  private @Nullable ClockMatch atNumber(int index, boolean compact) {
    Token hour = tokens.at(index);
    if (compact && (hour.isNumber(4, 4) || hour.isNumber(6, 6))) {
      return compact(hour, index + 1);
    }
    if (!hour.isNumber(1, 2)) {
      return null;
    }
    Token unit = tokens.at(index + 1);
    if (unit.oneOf("時时點点") || unit.is("시")) {
      return withUnits((int) hour.value(), index + 2);
    }
    if (unit.is(":") && tokens.at(index + 2).isNumber(1, 2)) {
      return withColons((int) hour.value(), index + 2);
    }
    if (unit.is(".") && tokens.at(index + 3).is(".") && isPair(index + 2) && isPair(index + 4)) {
      return seconds((int) hour.value(), (int) tokens.at(index + 2).value(), index + 4);
    }
    boolean dotted = unit.is(".") && HalfDay.at(tokens, index + 3).half() != HalfDay.NONE;
    if ((dotted || unit.is("h")) && tokens.at(index + 2).isNumber(2, 2)) {
      return minutes((int) hour.value(), (int) tokens.at(index + 2).value(), index + 3);
    }
    return minutes((int) hour.value(), 0, index + 1);
  }

  private boolean isPair(int index) {
    return tokens.at(index).isNumber(2, 2) && tokens.touches(index);
  }

  private static ClockMatch minutes(int hour, int minute, int next) {
    return new ClockMatch(hour, minute, 0, 0, PublishedPrecision.MINUTE, next);
  }

  private static ClockMatch compact(Token number, int next) {
    int value = (int) number.value();
    return number.text().length() == 4
        ? minutes(value / 100, value % 100, next)
        : new ClockMatch(
            value / 10_000, value / 100 % 100, value % 100, 0, PublishedPrecision.SECOND, next);
  }

  private ClockMatch withColons(int hour, int index) {
    int minute = (int) tokens.at(index).value();
    boolean seconds = tokens.at(index + 1).is(":") && tokens.at(index + 2).isNumber(1, 2);
    return seconds ? seconds(hour, minute, index + 2) : minutes(hour, minute, index + 1);
  }

  /// The seconds stand at token `index`, perhaps with a fraction: 15, 15.250, 15,5.
  private ClockMatch seconds(int hour, int minute, int index) {
    int second = (int) tokens.at(index).value();
    Token fraction = tokens.at(index + 2);
    boolean more =
        tokens.at(index + 1).oneOf(".,")
            && fraction.kind() == Kind.NUMBER
            && tokens.touches(index + 2);
    return new ClockMatch(
        hour,
        minute,
        second,
        more ? nanos(fraction.text()) : 0,
        PublishedPrecision.SECOND,
        more ? index + 3 : index + 1);
  }

  private static int nanos(String digits) {
    String nine = (digits + "000000000").substring(0, 9);
    return Integer.parseInt(nine);
  }

  /// After the hour: 30分15秒, 半, 正, or nothing.
  private ClockMatch withUnits(int hour, int index) {
    if (tokens.at(index).is("半")) {
      return minutes(hour, 30, index + 1);
    }
    if (tokens.at(index).is("正") || tokens.at(index).is("整")) {
      return minutes(hour, 0, index + 1);
    }
    Token minute = tokens.at(index);
    if (!minute.isNumber(1, 2)
        || !(tokens.at(index + 1).oneOf("分") || tokens.at(index + 1).is("분"))) {
      return minutes(hour, 0, index);
    }
    Token second = tokens.at(index + 2);
    if (second.isNumber(1, 2) && (tokens.at(index + 3).is("秒") || tokens.at(index + 3).is("초"))) {
      return new ClockMatch(
          hour,
          (int) minute.value(),
          (int) second.value(),
          0,
          PublishedPrecision.SECOND,
          index + 4);
    }
    return minutes(hour, (int) minute.value(), index + 2);
  }
}
