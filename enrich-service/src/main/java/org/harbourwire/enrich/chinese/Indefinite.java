package org.harbourwire.enrich.chinese;

import java.util.regex.Pattern;

/// Tells what is counted or merely pointed at from what is named: 一家財險公司, 廣州十五家醫院 and 某大學 are
/// somebody, but they are no names.
final class Indefinite {
  private static final int LOOK_BACK = 3;
  private static final Pattern COUNTED =
      Pattern.compile("[一二两三四五六七八九十百千数多几这那每各某首另有](?:家|间|所|座|支|批|宗|款)");
  private static final Pattern POINTED = Pattern.compile("^[某各该]");

  private Indefinite() {}

  /// Whether the words from `start` to `end`, or what stands right before them, say so.
  static boolean at(String text, int start, int end) {
    int from = Math.max(0, start - LOOK_BACK);
    var counted = COUNTED.matcher(text).region(from, end);
    while (counted.find()) {
      if (counted.end() >= start) {
        return true;
      }
    }
    return POINTED.matcher(text).region(start, end).lookingAt()
        || (start > 0 && "某各该".indexOf(text.charAt(start - 1)) >= 0);
  }
}
