package org.harbourwire.ingest.date.day;

import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.harbourwire.ingest.WordTable;
import org.harbourwire.ingest.date.token.Token;
import org.harbourwire.ingest.date.token.Token.Kind;

/// Names of months and weekdays: English with its misspellings, then those languages whose names
/// feeds are known to leak, as the JDK's locale data has them.
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
    return Foreign.MONTH_NAMES.getOrDefault(word, 0);
  }

  /// Whether `word` (lower case) names a day of the week.
  public static boolean isWeekday(String word) {
    return word.length() >= MIN_PREFIX - 1
        && (weekday(word) > 0 || Foreign.WEEKDAY_NAMES.contains(word));
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
    private static final String LANGUAGES =
        "fr de es pt it nl sv da no pl ru el hu cs sk uk bg ro tr fi ca id et lv lt sl ar he";

    static final Map<String, Integer> MONTH_NAMES = new HashMap<>();
    static final Set<String> WEEKDAY_NAMES = new HashSet<>();

    static {
      Set<String> ambiguous = new HashSet<>();
      for (String language : LANGUAGES.split(" ", -1)) {
        addLanguage(Locale.of(language), ambiguous);
      }
      ambiguous.forEach(MONTH_NAMES::remove);
      WordTable.load(DateWords.class, "months.txt")
          .forEach((name, month) -> MONTH_NAMES.put(name, Integer.valueOf(month)));
    }

    private static void addLanguage(Locale locale, Set<String> ambiguous) {
      for (TextStyle style :
          List.of(
              TextStyle.FULL,
              TextStyle.FULL_STANDALONE,
              TextStyle.SHORT,
              TextStyle.SHORT_STANDALONE)) {
        for (Month month : Month.values()) {
          String name = plain(month.getDisplayName(style, locale), locale);
          Integer other = MONTH_NAMES.putIfAbsent(name, month.getValue());
          if (other != null && other != month.getValue()) {
            ambiguous.add(name);
          }
        }
        for (DayOfWeek day : DayOfWeek.values()) {
          WEEKDAY_NAMES.add(plain(day.getDisplayName(style, locale), locale));
        }
      }
    }

    private static String plain(String name, Locale locale) {
      String lower = name.toLowerCase(locale);
      return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
    }
  }
}
