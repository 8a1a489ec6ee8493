package org.harbourwire.enrich.amount;

import org.harbourwire.enrich.reading.CharacterSet;
import org.harbourwire.enrich.reading.WordSet;

/// Where in a folded text each form of a sum may begin: the first such place from a given one on,
/// -1 when there is none.
final class SumStarts {
  static final String HAN_DIGITS = "零一二三四五六七八九两十百千〇";

  private static final int LONGEST_SIGN =
      Currencies.BEFORE.keySet().stream().mapToInt(String::length).max().orElse(0);
  private static final WordSet SIGNS_BEFORE = new WordSet(Currencies.BEFORE.keySet());
  private static final WordSet SIGNS_AFTER = new WordSet(Currencies.AFTER_CHINESE.keySet());
  private static final CharacterSet DIGITS = CharacterSet.of("0123456789");
  private static final CharacterSet COINS = CharacterSet.of("块毛毫角");
  private static final CharacterSet HAN_OR_DIGITS = CharacterSet.of(HAN_DIGITS + "0123456789");
  private static final CharacterSet IN_CHINESE_NUMBER =
      CharacterSet.of(HAN_DIGITS + "万亿兆多余几0123456789,. \t\n\u000b\f\r");
  private static final String CENTS = " cents";

  private SumStarts() {}

  /// A sign with a number behind it.
  static int signBeforeNumber(String text, int from) {
    for (int digit = DIGITS.next(text, from + 1);
        digit < text.length();
        digit = DIGITS.next(text, DIGITS.past(text, digit))) {
      for (int at = Math.max(from, digit - LONGEST_SIGN - 1); at < digit; at++) {
        if (SIGNS_BEFORE.startsAt(text, at)) {
          return at;
        }
      }
    }
    return -1;
  }

  /// A digit that no digit, letter or point stands before.
  static int number(String text, int from) {
    int at = DIGITS.next(text, from);
    while (at < text.length() && at > 0 && joins(text.charAt(at - 1))) {
      at = DIGITS.next(text, at + 1);
    }
    return at < text.length() ? at : -1;
  }

  private static boolean joins(char before) {
    return before == '.'
        || before == ','
        || before == '$'
        || before == '_'
        || (before < 0x80 && Character.isLetterOrDigit(before));
  }

  /// A number at whose end a Chinese word for a currency stands. What numbers are made of is passed
  /// over as a whole: no word for a currency begins with it.
  static int hanNumberBeforeSign(String text, int from) {
    int at = HAN_OR_DIGITS.next(text, from);
    while (at < text.length()) {
      int end = IN_CHINESE_NUMBER.past(text, at);
      if (SIGNS_AFTER.startsAt(text, end)) {
        return at;
      }
      at = HAN_OR_DIGITS.next(text, end);
    }
    return -1;
  }

  /// The digits before a coin.
  static int digitsBeforeCoin(String text, int from) {
    for (int coin = COINS.next(text, from);
        coin < text.length();
        coin = COINS.next(text, coin + 1)) {
      int start = HAN_OR_DIGITS.before(text, coin);
      if (start >= from && start < coin) {
        return start;
      }
    }
    return -1;
  }

  /// The digits before the word "cents".
  static int digitsBeforeCents(String text, int from) {
    for (int cents = text.indexOf(CENTS, from);
        cents >= 0;
        cents = text.indexOf(CENTS, cents + 1)) {
      int start = DIGITS.before(text, cents);
      if (start >= from && start < cents) {
        return start;
      }
    }
    return -1;
  }
}
