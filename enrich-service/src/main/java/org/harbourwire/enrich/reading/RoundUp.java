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

  private RoundUp() {}

  static boolean is(String title, String text) {
    return text.length() <= LONGEST
        && (TITLE.matcher(title).find() || ITEM.matcher(text).results().limit(2).count() == 2)
        && ITEM.matcher(text).results().limit(2).count() >= 1;
  }
}
