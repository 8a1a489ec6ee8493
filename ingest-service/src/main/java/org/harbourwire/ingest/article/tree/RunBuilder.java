package org.harbourwire.ingest.article.tree;

import org.harbourwire.ingest.article.phrase.Words;
import org.jspecify.annotations.Nullable;

/// Collects inline text up to the next block boundary.
final class RunBuilder {
  private static final double UNCLOSED = 80;

  private final StringBuilder text = new StringBuilder(256);
  private double linkWords;
  private int links;
  private boolean pendingBlank;

  void append(String raw, boolean inLink, boolean preformatted) {
    int from = text.length();
    for (int i = 0; i < raw.length(); ) {
      int end = shownEnd(raw, i);
      if (end > i) {
        if (pendingBlank) {
          blank();
        }
        text.append(raw, i, end);
        i = end;
      } else {
        char c = raw.charAt(i++);
        if (preformatted && c == '\n') {
          lineBreak();
        } else if (isBlank(c)) {
          pendingBlank = true;
        }
      }
    }
    if (inLink) {
      linkWords += Words.count(text, from, text.length());
    }
  }

  void link() {
    links++;
  }

  /// Two table cells or the like in one line.
  void gap() {
    pendingBlank = true;
  }

  void lineBreak() {
    pendingBlank = false;
    text.append('\n');
  }

  /// The run so far, or nothing when there is no text in it.
  @Nullable Run take() {
    pendingBlank = false;
    String all = text.toString().strip();
    double linked = linkWords;
    int count = links;
    text.setLength(0);
    linkWords = 0;
    links = 0;
    if (all.isEmpty()) {
      return null;
    }
    double words = Words.count(all);
    // So much text in a link is an anchor that was never closed.
    boolean unclosed = count <= 1 && linked >= UNCLOSED;
    return Run.of(all, words, unclosed ? 0 : Math.min(linked, words), count);
  }

  private void blank() {
    pendingBlank = false;
    int n = text.length();
    if (n > 0 && text.charAt(n - 1) != '\n') {
      text.append(' ');
    }
  }

  /// Where the characters that show as they are end, from an offset on; single blanks between them
  /// do.
  private static int shownEnd(String raw, int from) {
    int i = from;
    while (i < raw.length()) {
      char c = raw.charAt(i);
      if (isPlain(c) || !(isBlank(c) || isInvisible(c))) {
        i++;
      } else if (c == ' ' && i > from && i + 1 < raw.length() && isPlain(raw.charAt(i + 1))) {
        i += 2;
      } else {
        break;
      }
    }
    return i;
  }

  private static boolean isPlain(char c) {
    return c > ' ' && c < '\u0080';
  }

  private static boolean isBlank(char c) {
    return c <= ' '
        || c == '\u00a0'
        || c == '\u3000'
        || (c >= '\u2000' && c <= '\u200a')
        || c == '\u202f';
  }

  private static boolean isInvisible(char c) {
    return c == '\u200b' || c == '\ufeff' || c == '\u00ad' || c == '\u2060' || c == '\u200e';
  }
}
