package org.harbourwire.ingest.date.zone;

import java.time.ZoneOffset;
import org.harbourwire.ingest.date.token.DateTokens;
import org.harbourwire.ingest.date.token.Token;
import org.harbourwire.ingest.date.token.Token.Kind;
import org.jspecify.annotations.Nullable;

/// Reads a zone that is written in digits.
final class OffsetReader {
  /// The day begins on the Line Islands and ends on Baker Island.
  private static final int MOST_EAST = 14;

  private static final int MOST_WEST = 12;

  private final DateTokens tokens;

  OffsetReader(DateTokens tokens) {
    this.tokens = tokens;
  }

  /// `+0800`, `+08:00`, `+8`. A sign that does not touch its number is a dash.
  @Nullable ZoneMatch read(int index) {
    return tokens.touches(index + 1) ? signed(index) : null;
  }

  /// Like [#read], after GMT or UTC, where `+ 8` is an offset too.
  @Nullable ZoneMatch afterUtc(int index) {
    return tokens.at(index).is("+") ? signed(index) : read(index);
  }

  private @Nullable ZoneMatch signed(int index) {
    Token sign = tokens.at(index);
    Token number = tokens.at(index + 1);
    if (!sign.oneOf("+-") || !number.isNumber(1, 4)) {
      return null;
    }
    int digits = (int) number.value();
    int next = index + 2;
    if (number.text().length() <= 2) {
      boolean minutes = isMinutes(next);
      digits = digits * 100 + (minutes ? (int) tokens.at(next + 1).value() : 0);
      next = minutes ? next + 2 : next;
    }
    return of(digits, sign.is("-") ? -1 : 1, next);
  }

  /// 0800 or 08:00 as the last of a date: addresses lose the plus sign.
  @Nullable ZoneMatch withoutSign(int index) {
    Token number = tokens.at(index);
    if (number.isNumber(2, 2) && isMinutes(index + 1) && isLast(index + 2)) {
      return of((int) (number.value() * 100 + tokens.at(index + 2).value()), 1, index + 3);
    }
    return isLast(index) && number.isNumber(4, 4) ? of((int) number.value(), 1, index + 1) : null;
  }

  /// Whether an offset is written at token `index`, be it one that there is not: +2500.
  boolean isWritten(int index) {
    return isSigned(index, 3) || (isLast(index) && tokens.at(index).isNumber(4, 4));
  }

  /// Whether a sign and a number of at least so many digits stand at token `index`.
  boolean isSigned(int index, int digits) {
    return tokens.at(index).oneOf("+-")
        && tokens.touches(index + 1)
        && tokens.at(index + 1).isNumber(digits, 4);
  }

  private boolean isMinutes(int index) {
    return tokens.at(index).is(":")
        && tokens.at(index + 1).isNumber(2, 2)
        && tokens.touches(index + 1);
  }

  private boolean isLast(int index) {
    return tokens.at(index + 1).kind() == Kind.END;
  }

  private static @Nullable ZoneMatch of(int digits, int sign, int next) {
    int hours = digits / 100;
    int minutes = digits % 100;
    return hours > (sign < 0 ? MOST_WEST : MOST_EAST) || minutes > 59
        ? null
        : new ZoneMatch(ZoneOffset.ofTotalSeconds(sign * (hours * 60 + minutes) * 60), next);
  }
}
