package org.harbourwire.enrich.amount;

import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A way of writing sums: its pattern, which is asked only at the places where a look at a few
/// characters says that it may stand. The sums found are those that the pattern finds alone.
final class SumForm {
  static final String NUMBER = "\\d{1,3}(?:[, ]\\d{3})+(?:\\.\\d+)?(?!\\d)|\\d+(?:[.,]\\d+)?";
  static final String SCALE =
      "mil milhoes|thousand|millions?|milhao|milhoes|millones|billions?|milliards?|trillion|crore|lakh|mil|mn|bn|tn|[mbk](?![a-z])";

  /// `HK$3.5 million`, `RMB 3,000萬`.
  static final SumForm SIGN_FIRST =
      new SumForm(
          "(?=[a-z$€£¥₩₹人港美澳])(?<![a-z0-9])(?<sign>"
              + Currencies.alternatives(Currencies.BEFORE)
              + ")\\s?(?<number>"
              + NUMBER
              + ")(?:\\s?(?<scale>"
              + SCALE
              + ")(?![a-z])|(?<han>\\s?[十百千万亿兆]+))?",
          SumStarts::signBeforeNumber);

  /// `3.5 million yuan`.
  static final SumForm WORD_LAST =
      new SumForm(
          "(?=\\d)(?<![\\w.,$])(?<number>"
              + NUMBER
              + ")(?:\\s(?<scale>"
              + SCALE
              + "))?(?:\\s(?:hong kong )?|)(?<sign>"
              + Currencies.alternatives(Currencies.AFTER)
              + ")s?(?![a-z])",
          SumStarts::number);

  /// `三億元`, `3,000萬港元`.
  static final SumForm HAN_LAST =
      new SumForm(
          "(?=[\\d"
              + SumStarts.HAN_DIGITS
              + "])(?<![\\d.,"
              + SumStarts.HAN_DIGITS
              + "万亿])(?<number>(?:(?:["
              + SumStarts.HAN_DIGITS
              + "]+|"
              + NUMBER
              + ")[ ]?[多余几]?[十百千万亿兆]*)+)[多余]?\\s?(?<sign>"
              + Currencies.alternatives(Currencies.AFTER_CHINESE)
              + ")(?![朗旦宵月素件老首气宇凶勋帅化组])",
          SumStarts::hanNumberBeforeSign);

  /// `九塊九`, `五毫子`.
  static final SumForm COINS =
      new SumForm(
          "(?<![\\d.,"
              + SumStarts.HAN_DIGITS
              + "])(?<number>["
              + SumStarts.HAN_DIGITS
              + "]+|\\d+)(?:(?<yuan>块)(?<tenths>[一二三四五六七八九])?|(?<sign>毛|毫|角))(?:钱|子)?(?=[，。；、！？」”）)\\s,;\"]|一[^\\p{IsHan}]|$)",
          SumStarts::digitsBeforeCoin);

  /// `50 cents`.
  static final SumForm CENTS =
      new SumForm("(?<![\\d.,])(?<number>\\d{1,2}) cents\\b", SumStarts::digitsBeforeCents);

  private final Pattern pattern;
  private final Starts starts;

  /// Where a form may stand.
  @FunctionalInterface
  interface Starts {
    /// The first such place in `text` from `from` on, -1 when there is none.
    int next(String text, int from);
  }

  private SumForm(String pattern, Starts starts) {
    this.pattern = Pattern.compile(pattern);
    this.starts = starts;
  }

  /// Tells `found` each place in `text` where the form stands, none overlapping another.
  void each(String text, Consumer<Matcher> found) {
    int at = starts.next(text, 0);
    if (at < 0) {
      return;
    }
    Matcher match = pattern.matcher(text).useAnchoringBounds(false).useTransparentBounds(true);
    while (at >= 0) {
      boolean stands = match.region(at, text.length()).lookingAt();
      int next = stands ? match.end() : at + 1;
      if (stands) {
        found.accept(match);
      }
      at = starts.next(text, next);
    }
  }
}
