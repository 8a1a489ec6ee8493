package org.harbourwire.ingest.article.body;

import org.harbourwire.ingest.article.review.CutReason;
import org.harbourwire.ingest.article.tree.Box;
import org.harbourwire.ingest.article.tree.Item;
import org.harbourwire.ingest.article.tree.Measures;
import org.harbourwire.ingest.article.tree.Run;

/// Marks as furniture the boxes below an article that announce others: several linked headlines
/// with an excerpt each. Their excerpts read like prose and their names are not always telling.
final class Teasers {
  private static final int SEVERAL = 3;
  private static final double EXCERPT = 50;
  private static final double PASSED = 0.4;
  private static final double MINORITY = 0.45;

  private final double total;
  private double passed;
  private boolean found;

  private Teasers(double total) {
    this.total = total;
  }

  /// Measures must have been taken; they are taken again when something was marked.
  static void mark(Box root) {
    Teasers teasers = new Teasers(root.prose());
    teasers.walk(root);
    if (teasers.found) {
      Measures.of(root);
    }
  }

  private void walk(Box box) {
    for (Item item : box.items()) {
      switch (item) {
        case Run run -> passed += run.prose();
        case Box child -> {
          if (child.isLeftOut()) {
            continue;
          }
          if (passed >= PASSED * total && announces(child)) {
            child.leaveOut(CutReason.TEASERS);
            found = true;
          } else {
            walk(child);
          }
        }
      }
    }
  }

  private boolean announces(Box box) {
    return box.titles() >= SEVERAL
        && !box.names().body()
        && box.words() <= EXCERPT * box.titles()
        && box.prose() <= MINORITY * total;
  }
}
