package org.harbourwire.ingest.date;

import java.time.ZoneOffset;
import org.harbourwire.ingest.date.DateTokens.Kind;
import org.harbourwire.ingest.date.DateTokens.Token;
import org.harbourwire.ingest.date.ZoneReader.ZoneMatch;
import org.jspecify.annotations.Nullable;

/// Reads a zone that is written in digits.
final class OffsetReader {
  private static final int MAX_HOURS = 14;

  private final DateTokens tokens;

  OffsetReader(DateTokens tokens) {
    this.tokens = tokens;
  }

  /// `+0800`, `+08:00`, `+8`. A sign that does not touch its number is a dash.
  @Nullable ZoneMatch read(int index) {
    Token sign = tokens.at(index);
    Token number = tokens.at(index + 1);
    if (!sign.oneOf("+-") || !number.isNumber(1, 4) || !tokens.touches(index + 1)) {
      return null;
    }
    int digits = (int) number.value();
    int next = index + 2;
    if (number.text().length() <= 2) {
      boolean minutes =
          tokens.at(next).is(":") && tokens.at(next + 1).isNumber(2, 2) && tokens.touches(next + 1);
      digits = digits * 100 + (minutes ? (int) tokens.at(next + 1).value() : 0);
      next = minutes ? next + 2 : next;
    }
    return of(digits, sign.is("-") ? -1 : 1, next);
  }

  /// 0800 as the last of a date: addresses lose the plus sign.
  @Nullable ZoneMatch withoutSign(int index) {
    Token number = tokens.at(index);
    return isLast(index) && number.isNumber(4, 4) ? of((int) number.value(), 1, index + 1) : null;
  }

  /// Whether an offset is written at token `index`, be it one that there is not: +2500.
  boolean isWritten(int index) {
    boolean signed =
        tokens.at(index).oneOf("+-")
            && tokens.touches(index + 1)
            && tokens.at(index + 1).isNumber(3, 4);
    return signed || (isLast(index) && tokens.at(index).isNumber(4, 4));
  }

  private boolean isLast(int index) {
    return tokens.at(index + 1).kind() == Kind.END;
  }

  private static @Nullable ZoneMatch of(int digits, int sign, int next) {
    int hours = digits / 100;
    int minutes = digits % 100;
    return hours > MAX_HOURS || minutes > 59
        ? null
        : new ZoneMatch(ZoneOffset.ofTotalSeconds(sign * (hours * 60 + minutes) * 60), next);
  }
}
