package org.harbourwire.ingest.article.phrase;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Tells lines that are another at the next visit although nobody edited the article: how often it
/// was read, shared or commented on, what time it is, how long ago it appeared, when its page was
/// last touched. Such a line says nothing else; a sentence with a figure is none.
///
/// A line is compared as its shape: each number as 0, each time as 00:00, each age as "0 hours
/// ago"; see `passing.txt`.
public final class PassingLine {
  private static final int LONGEST = 90;
  private static final String NUMBER = "0";
  private static final String TIME = "00:00";
  private static final String AGE = "0 hours ago";

  /// A word of the lists is none inside another word.
  private static final String WORD = "(?<![a-z])%s(?![a-z])";

  private static final Pattern GROUPED = Pattern.compile("(?<=\\d),(?=\\d{3}(?!\\d))");
  private static final Pattern AGES =
      Pattern.compile(
          WORD.formatted(
              "(?:(?:\\d+|an?|一|半) ?%s ?%s|%s)"
                  .formatted(
                      PhraseBook.anyOf("age unit"),
                      PhraseBook.anyOf("ago"),
                      PhraseBook.anyOf("just now"))));
  private static final PhraseList AGO = PhraseBook.phrases("ago");
  private static final PhraseList JUST_NOW = PhraseBook.phrases("just now");
  private static final String PART =
      "(?:(?<!\\d)\\d++(?:st|nd|rd|th)?|" + WORD.formatted(PhraseBook.anyOf("clock word")) + ")";

  /// At least two parts, one of them a figure; not a decimal.
  private static final Pattern TIMES =
      Pattern.compile(
          "(?!\\d+\\.\\d+(?![\\d.]))(?=[^\\d]{0,12}\\d)%s(?:[\\s:/.,()-]*%s)+"
              .formatted(PART, PART));

  private static final Pattern NUMBERS =
      Pattern.compile("\\d+(?:\\.\\d+)*(?: ?(?:k|m|千|万|亿)(?![a-z]))?\\+?");
  private static final Pattern UNIT =
      Pattern.compile("(?<=0) ?" + PhraseBook.anyOf("count unit") + "$");
  private static final Pattern BETWEEN = Pattern.compile("[,;|·•、/]");
  private static final Pattern BESIDE = Pattern.compile("[\\s\\p{P}]+");

  private static final Set<String> SHAPES = shapes("passing line");

  /// Shapes that say too little to be told on a line of their own.
  private static final Set<String> BESIDE_ONE = shapes("beside a passing line");

  private PassingLine() {}

  /// Whether the line is one, or several beside each other.
  public static boolean is(String raw) {
    return raw.length() <= LONGEST && isFolded(PhraseBook.fold(raw));
  }

  /// The same of a folded line.
  public static boolean isFolded(String line) {
    // The cells of a table's row are parted by a tab: figures of the article.
    if (line.isEmpty() || line.length() > LONGEST || line.indexOf('\t') >= 0) {
      return false;
    }
    if (!mayPass(line)) {
      return false;
    }
    String timed = timed(line);
    if (SHAPES.contains(counted(timed))) {
      return true;
    }
    List<String> parts = BETWEEN.splitAsStream(timed).map(PassingLine::counted).toList();
    return parts.stream().anyMatch(SHAPES::contains)
        && parts.stream().allMatch(part -> SHAPES.contains(part) || BESIDE_ONE.contains(part));
  }

  /// Whether it holds a figure or an age in words, without which no line passes.
  private static boolean mayPass(String line) {
    for (int i = 0; i < line.length(); i++) {
      if (Character.isDigit(line.charAt(i))) {
        return true;
      }
    }
    return (AGO.isWithin(line) || JUST_NOW.isWithin(line)) && AGES.matcher(line).find();
  }

  private static Set<String> shapes(String section) {
    return PhraseBook.lines(section).stream()
        .map(line -> counted(timed(line)))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static String timed(String line) {
    String aged = AGES.matcher(GROUPED.matcher(line).replaceAll("")).replaceAll(AGE);
    return TIMES.matcher(aged).replaceAll(TIME);
  }

  private static String counted(String part) {
    String counted = NUMBERS.matcher(part.strip()).replaceAll(NUMBER);
    return BESIDE.matcher(UNIT.matcher(counted).replaceFirst("")).replaceAll("");
  }
}
