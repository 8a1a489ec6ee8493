package org.harbourwire.enrich.reading;

import java.util.regex.Pattern;

/// Tells a round-up of short news from an article: each of its items is a lead of its own.
final class RoundUp {
  private static final int LONGEST = 3000;
  private static final Pattern TITLE =
      Pattern.compile(
          "快[讯訊]|[简簡][讯訊]|速[览覽]|要[闻聞]|一周|一週|[则則]$|(?i)\\bin"
              + " brief\\b|\\bbriefs?\\b|round-?up|\\bdigest\\b|week in ");
  private static final Pattern ITEM =
      Pattern.compile("(?m)(?:^|[。；.;]\\s*)\\s*(?:[一二三四五六七八九]、|[（(]?\\d[）).、]\\s?\\D|[•·▪●*-]\\s)");

  private static final CharacterSet AFTER_NUMBER = CharacterSet.of("、）).");
  private static final CharacterSet MARKS = CharacterSet.of("•·▪●*-");
  private static final CharacterSet OPENERS = CharacterSet.of("一二三四五六七八九0123456789•·▪●*-");
  private static final CharacterSet BRACKETS = CharacterSet.of("（(");
  private static final CharacterSet BLANKS = CharacterSet.of(" \t\n\u000b\f\r");
  private static final CharacterSet LINE_ENDS = CharacterSet.of("\n\r");
  private static final CharacterSet ENDS = CharacterSet.of("。；.;\u0085\u2028\u2029");

  private RoundUp() {}

  static boolean is(String title, String text) {
    if (text.length() > LONGEST || !mayHaveItem(text)) {
      return false;
    }
    long items = ITEM.matcher(text).results().limit(2).count();
    return items == 2 || (items == 1 && TITLE.matcher(title).find());
  }

  /// Whether a mark or number that items open with stands at the beginning of a line or clause.
  private static boolean mayHaveItem(String text) {
    for (int at = OPENERS.next(text, 0); at < text.length(); at = OPENERS.next(text, at + 1)) {
      boolean opens = MARKS.at(text, at) ? BLANKS.at(text, at + 1) : AFTER_NUMBER.at(text, at + 1);
      if (opens && afterEnd(text, at)) {
        return true;
      }
    }
    return false;
  }

  private static boolean afterEnd(String text, int at) {
    int bracket = BRACKETS.at(text, at - 1) ? at - 1 : at;
    int blank = BLANKS.before(text, bracket);
    return blank == 0
        || ENDS.has(text.charAt(blank - 1))
        || (blank < bracket && LINE_ENDS.next(text, blank) < bracket);
  }
}
