package org.harbourwire.ingest.article.phrase;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Tells the line of date, source, reporter and font size that stands above many articles from
/// sentences: it has at least two such marks, little beside them, and no sentence's end.
public final class MetaLine {
  private static final PhraseList LABELS = PhraseBook.phrases("meta label");
  private static final Pattern DATE =
      Pattern.compile(
          "(?:19|20)\\d\\d ?(?:[-/.]|年) ?\\d{1,2} ?(?:[-/.]|月) ?\\d{1,2} ?(?:日|号)?"
              + "|\\d{1,2}[-/.]\\d{1,2}[-/.](?:19|20)\\d\\d"
              + "|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\\.? \\d{1,2}"
              + "(?:st|nd|rd|th)?,? (?:19|20)\\d\\d"
              + "|\\d{1,2}(?:st|nd|rd|th)? (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)"
              + "[a-z]{0,6}\\.?,? (?:19|20)\\d\\d");
  private static final int SHORTEST = 6;
  private static final int LONGEST = 160;
  private static final int MARKS = 2;
  private static final double BESIDE = 6;

  private MetaLine() {}

  /// Whether the line is one.
  public static boolean is(String raw) {
    return raw.length() <= LONGEST && isFolded(PhraseBook.fold(raw));
  }

  /// The same of a folded line.
  public static boolean isFolded(String line) {
    if (line.length() < SHORTEST || line.length() > LONGEST || endsSentence(line)) {
      return false;
    }
    Matcher date = hasDigit(line) ? DATE.matcher(line) : null;
    int marks = date != null && date.find() ? 1 : 0;
    String rest = date == null || marks == 0 ? line : date.replaceAll(" ");
    StringBuilder beside = new StringBuilder(rest.length());
    marks += strip(rest, beside);
    return marks >= MARKS
        && Words.count(beside) <= BESIDE * marks
        && (hasDigit(line) || hasHan(line) || label(line, 0) != null);
  }

  /// The first day in a folded line, as it stands there, or empty.
  public static String day(String line) {
    Matcher date = DATE.matcher(line);
    return hasDigit(line) && date.find() ? date.group() : "";
  }

  /// Whether a line begins with a label of such lines: "Published", "Written by Ada Poon".
  public static boolean opens(String raw) {
    return label(PhraseBook.fold(raw), 0) != null;
  }

  /// Takes the labels out; gives how many different ones stood there.
  private static int strip(String line, StringBuilder beside) {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < line.length(); ) {
      String label = label(line, i);
      if (label == null) {
        char c = line.charAt(i++);
        beside.append(Character.isDigit(c) ? ' ' : c);
      } else {
        seen.add(label);
        beside.append(' ');
        i += label.length();
      }
    }
    return seen.size();
  }

  /// A label stands between other signs than letters: 记者 甲, not 记者会.
  private static @Nullable String label(String line, int at) {
    if (at > 0 && Character.isLetter(line.charAt(at - 1))) {
      return null;
    }
    String label = LABELS.at(line, at);
    int end = label == null ? 0 : at + label.length();
    return label != null && (end == line.length() || !Character.isLetter(line.charAt(end)))
        ? label
        : null;
  }

  private static boolean hasHan(String line) {
    for (int i = 0; i < line.length(); i++) {
      if (Words.isCjk(line.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasDigit(String line) {
    for (int i = 0; i < line.length(); i++) {
      if (line.charAt(i) >= '0' && line.charAt(i) <= '9') {
        return true;
      }
    }
    return false;
  }

  private static boolean endsSentence(String line) {
    for (int i = 0; i < line.length(); i++) {
      switch (line.charAt(i)) {
        case '。', '!', '?', ';', '"' -> {
          return true;
        }
        case '.' -> {
          if (i == line.length() - 1 && i > 0 && Character.isLowerCase(line.charAt(i - 1))) {
            return true;
          }
        }
        default -> {}
      }
    }
    return false;
  }
}
