package org.harbourwire.ingest.date.day;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.harbourwire.ingest.WordTable;
import org.harbourwire.ingest.date.token.Token;
import org.harbourwire.ingest.date.token.Token.Kind;

/// Names of months and weekdays: English with its misspellings, then those languages whose names
/// feeds are known to leak.
public final class DateWords {
  private static final List<String> MONTHS =
      List.of(
          "january",
          "february",
          "march",
          "april",
          "may",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december");
  private static final List<String> WEEKDAYS =
      List.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");
  private static final int MIN_PREFIX = 3;

  private DateWords() {}

  /// 1 to 12, or 0 when `token` names no month.
  static int month(Token token) {
    return token.kind() == Kind.WORD ? month(token.text()) : 0;
  }

  /// 1 to 12, or 0 when `word` (lower case) names no month.
  static int month(String word) {
    if (word.length() < MIN_PREFIX) {
      return 0;
    }
    for (int i = 0; i < MONTHS.size(); i++) {
      if (names(word, MONTHS.get(i))) {
        return i + 1;
      }
    }
    String foreign = Foreign.MONTHS.get(word);
    return foreign == null ? 0 : Integer.parseInt(foreign);
  }

  /// Whether `word` (lower case) names a day of the week.
  public static boolean isWeekday(String word) {
    return word.length() >= MIN_PREFIX - 1
        && (weekday(word) > 0 || Foreign.WEEKDAYS.contains(word));
  }

  /// 1 to 7 from Monday, or 0 when `word` (lower case) is no weekday's English name.
  static int weekday(String word) {
    for (int i = 0; i < WEEKDAYS.size(); i++) {
      if (names(word, WEEKDAYS.get(i))) {
        return i + 1;
      }
    }
    return 0;
  }

  /// A prefix of at least three letters, or one slip of the pen in a long name.
  private static boolean names(String word, String full) {
    if (word.length() >= MIN_PREFIX && full.startsWith(word)) {
      return true;
    }
    return word.length() >= 6
        && word.charAt(0) == full.charAt(0)
        && Math.abs(word.length() - full.length()) <= 1
        && isOneSlip(word, full);
  }

  /// Whether one letter added, left out, changed or swapped with its neighbour makes the
  /// difference.
  private static boolean isOneSlip(String word, String full) {
    int head = 0;
    int shorter = Math.min(word.length(), full.length());
    while (head < shorter && word.charAt(head) == full.charAt(head)) {
      head++;
    }
    int tail = 0;
    while (tail < shorter - head
        && word.charAt(word.length() - 1 - tail) == full.charAt(full.length() - 1 - tail)) {
      tail++;
    }
    int inWord = word.length() - head - tail;
    int inFull = full.length() - head - tail;
    boolean swapped =
        inWord == 2
            && inFull == 2
            && word.charAt(head) == full.charAt(head + 1)
            && word.charAt(head + 1) == full.charAt(head);
    return swapped || (inWord <= 1 && inFull <= 1);
  }

  /// Loaded only when a word is not English.
  private static final class Foreign {
    static final Map<String, String> MONTHS = WordTable.load(DateWords.class, "months.txt");
    static final Set<String> WEEKDAYS = WordTable.load(DateWords.class, "weekdays.txt").keySet();
  }
}
