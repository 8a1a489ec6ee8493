package org.harbourwire.ingest.article.kind;

import org.harbourwire.ingest.article.phrase.PhraseBook;
import org.harbourwire.ingest.article.phrase.PhraseList;
import org.harbourwire.ingest.article.tree.Box;
import org.harbourwire.ingest.article.tree.Item;
import org.harbourwire.ingest.article.tree.Run;

/// Whether a page says in a line of its own that it is paid for.
public final class Sponsored {
  private static final PhraseList LABELS = PhraseBook.phrases("sponsored");

  private static final int LONGEST = LABELS.longest() + 1;

  private Sponsored() {}

  /// Whether a line of it says so.
  public static boolean says(Box box) {
    for (Item item : box.items()) {
      boolean found =
          switch (item) {
            case Run run -> opens(run.text());
            case Box child -> says(child);
          };
      if (found) {
        return true;
      }
    }
    return false;
  }

  /// The line is such a label, or its first sentence is.
  private static boolean opens(String text) {
    if (!LABELS.mayOpen(text)) {
      return false;
    }
    String line = PhraseBook.fold(text.substring(0, Math.min(text.length(), LONGEST)));
    int stop = line.indexOf('.');
    return (text.length() <= LONGEST && LABELS.holds(line))
        || (stop > 0 && LABELS.holds(line.substring(0, stop)));
  }
}
