package org.harbourwire.ingest.date.clock;

import org.harbourwire.ingest.date.token.DateTokens;
import org.harbourwire.ingest.date.token.Token;

/// Times with Chinese, Japanese or Korean units: 5時30分15秒, 五點半, 六點一刻, 17時30, 5시 30분.
final class HanClock {
  private static final int QUARTER = 15;

  private final DateTokens tokens;

  HanClock(DateTokens tokens) {
    this.tokens = tokens;
  }

  /// Whether the token is an hour's unit.
  static boolean isUnit(Token token) {
    return token.oneOf("時时點点") || token.is("시");
  }

  /// The time whose hour is known, from what stands after its unit at token `index` on.
  ClockMatch after(int hour, int index) {
    Token token = tokens.at(index);
    if (token.is("半") || token.is("반")) {
      return ClockMatch.minutes(hour, 30, index + 1);
    }
    if (token.oneOf("正整鐘钟")) {
      return ClockMatch.minutes(hour, 0, index + 1);
    }
    if (!token.isNumber(1, 2)) {
      return ClockMatch.minutes(hour, 0, index);
    }
    int minute = (int) token.value();
    Token unit = tokens.at(index + 1);
    if (unit.is("刻")) {
      return ClockMatch.minutes(hour, minute * QUARTER, index + 2);
    }
    return unit.is("分") || unit.is("분")
        ? withSeconds(hour, minute, index + 2)
        : withoutUnit(hour, minute, index);
  }

  private ClockMatch withSeconds(int hour, int minute, int index) {
    Token second = tokens.at(index);
    boolean written =
        second.isNumber(1, 2) && (tokens.at(index + 1).is("秒") || tokens.at(index + 1).is("초"));
    return written
        ? ClockMatch.seconds(hour, minute, (int) second.value(), index + 2)
        : ClockMatch.minutes(hour, minute, index);
  }

  /// Two digits right behind the hour are its minutes, unless they count something (17時30人): then
  /// it cannot be told which.
  private ClockMatch withoutUnit(int hour, int minute, int index) {
    if (!tokens.touches(index)) {
      return ClockMatch.minutes(hour, 0, index);
    }
    boolean counts = tokens.touches(index + 1) && tokens.at(index + 1).kind() == Token.Kind.HAN;
    return tokens.at(index).text().length() == 2 && !counts
        ? ClockMatch.minutes(hour, minute, index + 1)
        : ClockMatch.untold(counts ? index + 2 : index + 1);
  }
}
