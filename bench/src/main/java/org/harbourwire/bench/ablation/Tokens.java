package org.harbourwire.bench.ablation;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Texts cut up for comparison: a CJK character is a token, so is a run of other letters and
/// digits.
final class Tokens {
  private static final String CJK = "\\u3040-\\u30ff\\u3400-\\u9fff\\uac00-\\ud7af";
  private static final Pattern TOKEN =
      Pattern.compile("[" + CJK + "]|[\\w&&[^" + CJK + "]]+", Pattern.UNICODE_CHARACTER_CLASS);
  private static final Pattern DAY =
      Pattern.compile("(\\d{4})\\D{1,2}(\\d{1,2})\\D{1,2}(\\d{1,2})");
  private static final Pattern BETWEEN_NAMES =
      Pattern.compile("\\s*(?:;|,|\\band\\b|\\bund\\b|\\||、)\\s*");
  private static final int GRAM = 4;

  private Tokens() {}

  static List<String> of(String text) {
    return TOKEN.matcher(text).results().map(MatchResult::group).toList();
  }

  /// How often each four neighbours stand in the text; all of it, where it is shorter.
  static Map<List<String>, Integer> grams(String text) {
    List<String> tokens = of(text);
    Map<List<String>, Integer> grams = new HashMap<>();
    for (int i = 0; i == 0 || i + GRAM <= tokens.size(); i++) {
      grams.merge(tokens.subList(i, Math.min(i + GRAM, tokens.size())), 1, Integer::sum);
    }
    return tokens.isEmpty() ? Map.of() : grams;
  }

  /// The words of a line, cosmetic differences aside.
  static List<String> words(String line) {
    String plain = Normalizer.normalize(line, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    return Pattern.compile("\\w+", Pattern.UNICODE_CHARACTER_CLASS)
        .matcher(plain)
        .results()
        .map(MatchResult::group)
        .toList();
  }

  /// The names in a line, in no order.
  static Set<List<String>> people(String line) {
    return BETWEEN_NAMES
        .splitAsStream(line)
        .map(Tokens::words)
        .filter(name -> !name.isEmpty())
        .collect(Collectors.toUnmodifiableSet());
  }

  /// Year, month and day, or nothing.
  static List<Integer> day(String date) {
    Matcher day = DAY.matcher(date);
    return day.find()
        ? List.of(
            Integer.valueOf(day.group(1)),
            Integer.valueOf(day.group(2)),
            Integer.valueOf(day.group(3)))
        : List.of();
  }
}
