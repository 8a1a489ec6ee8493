package org.harbourwire.ingest.article.page;

/// Fills in the measures of all boxes, from the leaves up.
final class Measures {
  private static final double SHORT = 8;
  private static final double LINKED = 0.9;
  private static final double HEADLINE = 4;

  private Measures() {}

  static void of(Box box) {
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
            child.furniture = !readsLikeArticle(child);
          }
          if (!child.furniture) {
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
    box.prose += prose(run);
    if (run.linkDensity() > LINKED && run.words() >= HEADLINE) {
      box.titles++;
    }
  }

  private static boolean readsLikeArticle(Box box) {
    return box.prose >= 5 * SHORT && box.prose > 0.6 * box.words && box.linkDensity() < 0.3;
  }

  /// Words outside links, of which short scraps without a sentence's end count little.
  static double prose(Run run) {
    double own = run.words() - run.linkWords();
    if (run.linkDensity() > 0.5) {
      return 0;
    }
    return own >= 2 * SHORT || (own >= SHORT && hasStop(run.text())) ? own : own * 0.2;
  }

  static boolean hasStop(String text) {
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
