package org.harbourwire.ingest.article.body;

import java.util.ArrayList;
import java.util.List;
import org.harbourwire.ingest.article.phrase.Words;

/// Makes paragraphs of lines that `<br>` or `<pre>` broke: an empty line always ends a paragraph, a
/// single break only where the sentence is at an end or a new one begins.
final class Lines {
  private static final int HARD_WRAP = 25;

  private Lines() {}

  static List<String> join(String text) {
    List<String> paragraphs = new ArrayList<>();
    StringBuilder current = new StringBuilder();
    for (String raw : text.split("\n", -1)) {
      String line = raw.strip();
      if (line.isEmpty() || !continues(current, line)) {
        finish(current, paragraphs);
      }
      if (!current.isEmpty() && !joinsWithoutBlank(current, line)) {
        current.append(' ');
      }
      current.append(line);
    }
    finish(current, paragraphs);
    return paragraphs;
  }

  private static void finish(StringBuilder current, List<String> paragraphs) {
    if (!current.isEmpty()) {
      paragraphs.add(current.toString());
      current.setLength(0);
    }
  }

  /// A line that was wrapped by hand: long, without a sentence's end, and the next does not start
  /// like a sentence.
  private static boolean continues(CharSequence before, String line) {
    if (before.length() < HARD_WRAP) {
      return false;
    }
    char last = before.charAt(before.length() - 1);
    char first = line.charAt(0);
    if (Words.isCjk(last) && Words.isCjk(first)) {
      return before.length() > HARD_WRAP;
    }
    return Character.isLowerCase(first) && (Character.isLetterOrDigit(last) || last == ',');
  }

  private static boolean joinsWithoutBlank(CharSequence before, String line) {
    return Words.isCjk(before.charAt(before.length() - 1)) || Words.isCjk(line.charAt(0));
  }
}
