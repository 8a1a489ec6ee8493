package org.harbourwire.enrich.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Cuts text into sentences in Latin and Chinese script. A full stop after an initial ("Q.Y. Ma"),
/// a title ("Prof. Ip") or inside a number ends nothing. A blank line always ends one; a single
/// line break does not, because PDFs break lines anywhere.
final class SentenceSplitter {
  private static final String ENDS = "。！？!?";
  private static final String CLOSERS = "\"'”’」』）)]》";
  private static final Set<String> ABBREVIATIONS =
      Set.of(
          "mr", "mrs", "ms", "dr", "prof", "hon", "st", "no", "cap", "vs", "inc", "ltd", "co",
          "corp", "jr", "sr", "approx", "est", "fig", "gov", "sen", "rep", "gen", "col", "sgt",
          "dept", "e.g", "i.e", "u.s", "u.k", "a.m", "p.m");

  private SentenceSplitter() {}

  static List<Range> split(String text) {
    List<Range> sentences = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      if (endsSentence(text, i)) {
        int end = pastClosers(text, i + 1);
        add(sentences, text, start, end);
        start = end;
        i = end - 1;
      }
    }
    add(sentences, text, start, text.length());
    return sentences;
  }

  private static boolean endsSentence(String text, int i) {
    char c = text.charAt(i);
    if (ENDS.indexOf(c) >= 0) {
      return true;
    }
    if (c == '\n') {
      return nextVisibleAfterBlankLine(text, i) || hanLineEnd(text, i);
    }
    return c == '.' && fullStop(text, i);
  }

  private static boolean nextVisibleAfterBlankLine(String text, int i) {
    for (int j = i + 1; j < text.length() && Character.isWhitespace(text.charAt(j)); j++) {
      if (text.charAt(j) == '\n') {
        return true;
      }
    }
    return false;
  }

  private static boolean hanLineEnd(String text, int i) {
    return i > 0 && Character.isIdeographic(text.charAt(i - 1));
  }

  private static boolean fullStop(String text, int i) {
    int next = pastClosers(text, i + 1);
    if (next < text.length() && !Character.isWhitespace(text.charAt(next))) {
      return false;
    }
    int word = i;
    while (word > 0 && !Character.isWhitespace(text.charAt(word - 1))) {
      word--;
    }
    while (word < i && !lettered(text.codePointAt(word))) {
      word += Character.charCount(text.codePointAt(word));
    }
    String before = text.substring(word, i).toLowerCase(Locale.ROOT);
    return !initials(before) && !ABBREVIATIONS.contains(before);
  }

  private static boolean lettered(int point) {
    return Character.isLetter(point) || CharacterSet.isNumber(point);
  }

  /// A letter, or letters with a full stop between each two.
  private static boolean initials(String word) {
    int at = 0;
    while (at < word.length() && Character.isLetter(word.codePointAt(at))) {
      at += Character.charCount(word.codePointAt(at));
      if (at == word.length()) {
        return at == 1 || word.indexOf('.') > 0;
      }
      if (word.charAt(at) != '.') {
        return false;
      }
      at++;
    }
    return false;
  }

  private static int pastClosers(String text, int i) {
    int end = i;
    while (end < text.length() && CLOSERS.indexOf(text.charAt(end)) >= 0) {
      end++;
    }
    return end;
  }

  private static void add(List<Range> sentences, String text, int from, int to) {
    int start = from;
    int end = to;
    while (start < end && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    if (end > start) {
      sentences.add(new Range(start, end));
    }
  }
}
