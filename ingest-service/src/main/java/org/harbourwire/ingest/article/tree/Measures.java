package org.harbourwire.ingest.article.tree;

import org.harbourwire.ingest.article.phrase.Words;
import org.harbourwire.ingest.article.review.CutReason;

/// Fills in the measures of all boxes, from the leaves up.
public final class Measures {
  private static final double SHORT = 8;
  private static final double SCRAP = 0.2;
  private static final double LINKED = 0.9;
  private static final double HEADLINE = 4;

  private Measures() {}

  /// Takes the measures of a box and of all below.
  public static void of(Box box) {
    box.words = 0;
    box.linkWords = 0;
    box.prose = 0;
    box.links = 0;
    box.titles = 0;
    for (Item item : box.items) {
      switch (item) {
        case Run run -> add(box, run);
        case Box child -> {
          of(child);
          if (child.doubtful) {
            child.leftOut = readsLikeArticle(child) ? null : CutReason.NAME;
          }
          if (!child.isLeftOut()) {
            add(box, child);
          }
        }
      }
    }
  }

  private static void add(Box box, Box child) {
    box.words += child.words;
    box.linkWords += child.linkWords;
    box.prose += child.prose;
    box.links += child.links;
    box.titles += child.titles;
  }

  private static void add(Box box, Run run) {
    box.words += run.words();
    box.linkWords += run.linkWords();
    box.links += run.links();
    box.prose += run.prose();
    if (run.linkDensity() > LINKED && run.words() >= HEADLINE) {
      box.titles++;
    }
  }

  private static boolean readsLikeArticle(Box box) {
    return box.prose >= 5 * SHORT && box.prose > 0.6 * box.words && box.linkDensity() < 0.3;
  }

  /// Words outside links, of which short scraps without a sentence's end count little; lines that
  /// `<br>` made count one by one.
  static double prose(String text, double words, double linkWords) {
    if (linkWords > 0.5 * words) {
      return 0;
    }
    double own = words - linkWords;
    return text.indexOf('\n') < 0 || own < 2 * SHORT
        ? prose(own, text)
        : own / words * proseOfLines(text);
  }

  private static double proseOfLines(String text) {
    double prose = 0;
    for (int from = 0; from < text.length(); ) {
      int stop = text.indexOf('\n', from);
      int end = stop < 0 ? text.length() : stop;
      if (end > from) {
        prose += prose(Words.count(text, from, end), text.substring(from, end));
      }
      from = end + 1;
    }
    return prose;
  }

  private static double prose(double words, String text) {
    return words >= 2 * SHORT || (words >= SHORT && hasStop(text)) ? words : words * SCRAP;
  }

  /// Whether a text holds a sentence's or clause's end.
  public static boolean hasStop(String text) {
    for (int i = text.length() - 1; i >= 0; i--) {
      switch (text.charAt(i)) {
        case '.', '!', '?', '。', '！', '？', '；', '，', ',' -> {
          return true;
        }
        default -> {}
      }
    }
    return false;
  }
}
