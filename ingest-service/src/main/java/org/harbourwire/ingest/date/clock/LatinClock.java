package org.harbourwire.ingest.date.clock;

import org.harbourwire.contract.article.PublishedPrecision;
import org.harbourwire.ingest.date.clock.ClockReader.Form;
import org.harbourwire.ingest.date.token.DateTokens;
import org.harbourwire.ingest.date.token.Token;
import org.harbourwire.ingest.date.token.Token.Kind;
import org.jspecify.annotations.Nullable;

/// Times in digits with signs or letters between them: 17:30, 17.30.15, 17h30, 17-30-15, 1730.
final class LatinClock {
  private final DateTokens tokens;

  LatinClock(DateTokens tokens) {
    this.tokens = tokens;
  }

  /// The time whose hour, one or two digits, stands at token `index`; the hour alone where nothing
  /// more is written.
  @Nullable ClockMatch read(int index, Form form) {
    int hour = (int) tokens.at(index).value();
    Token sign = tokens.at(index + 1);
    Token minute = tokens.at(index + 2);
    if (sign.is(":") && minute.isNumber(1, 2)) {
      return afterMinutes(hour, index + 2, ":");
    }
    if (sign.is("h") || sign.is("uhr")) {
      return withLetter(hour, index + 2);
    }
    boolean pair = sign.oneOf(".-") && isPair(index + 2);
    if (pair && tokens.at(index + 3).is(sign.text()) && isPair(index + 4)) {
      return afterMinutes(hour, index + 2, sign.text());
    }
    boolean dotted = sign.is(".") && (form != Form.PLAIN || saysTime(index + 3));
    boolean dashed = sign.is("-") && form == Form.COMPACT;
    return pair && (dotted || dashed)
        ? ClockMatch.minutes(hour, (int) minute.value(), index + 3)
        : ClockMatch.minutes(hour, 0, index + 1);
  }

  /// 1730, 173000.
  @Nullable ClockMatch digits(int index) {
    Token number = tokens.at(index);
    int value = (int) number.value();
    if (number.isNumber(4, 4)) {
      return ClockMatch.minutes(value / 100, value % 100, index + 1);
    }
    return number.isNumber(6, 6)
        ? ClockMatch.seconds(value / 10_000, value / 100 % 100, value % 100, index + 1)
        : null;
  }

  /// 17h, 17h30, 17 h 30 min, 17 Uhr 30.
  private @Nullable ClockMatch withLetter(int hour, int index) {
    Token minute = tokens.at(index);
    if (minute.oneOf("/")) {
      // 24h/24
      return null;
    }
    boolean touching = minute.isNumber(1, 2) && tokens.touches(index);
    if (!touching && !minute.isNumber(2, 2)) {
      return ClockMatch.minutes(hour, 0, index);
    }
    int unit = index + 1;
    boolean min = tokens.at(unit).is("min") || tokens.at(unit).is("m") || tokens.at(unit).is("mn");
    return ClockMatch.minutes(hour, (int) minute.value(), min ? unit + 1 : unit);
  }

  private boolean saysTime(int index) {
    Token word = tokens.at(index);
    return HalfDay.after(tokens, index).half() != HalfDay.NONE
        || word.is("uhr")
        || word.is("h")
        || word.is("hrs")
        || word.is("uur");
  }

  private boolean isPair(int index) {
    return tokens.at(index).isNumber(2, 2) && tokens.touches(index) && tokens.touches(index - 1);
  }

  private ClockMatch afterMinutes(int hour, int index, String sign) {
    int minute = (int) tokens.at(index).value();
    boolean seconds = tokens.at(index + 1).is(sign) && tokens.at(index + 2).isNumber(1, 2);
    return seconds ? seconds(hour, minute, index + 2) : ClockMatch.minutes(hour, minute, index + 1);
  }

  /// The seconds stand at token `index`, perhaps with a fraction: 15, 15.250, 15,5, 15:250.
  private ClockMatch seconds(int hour, int minute, int index) {
    int second = (int) tokens.at(index).value();
    Token sign = tokens.at(index + 1);
    Token fraction = tokens.at(index + 2);
    boolean more =
        fraction.kind() == Kind.NUMBER
            && tokens.touches(index + 2)
            && (sign.oneOf(".,") || (sign.is(":") && fraction.isNumber(3, 3)));
    // A full stop before the zone, as in 15.Z, is a fraction without digits.
    boolean empty = sign.is(".") && tokens.touches(index + 2) && fraction.kind() != Kind.END;
    return new ClockMatch(
        hour,
        minute,
        second,
        more ? nanos(fraction.text()) : 0,
        PublishedPrecision.SECOND,
        more ? index + 3 : empty ? index + 2 : index + 1);
  }

  private static int nanos(String digits) {
    String nine = (digits + "000000000").substring(0, 9);
    return Integer.parseInt(nine);
  }
}
