package org.harbourwire.ingest.article.body;

import org.harbourwire.ingest.article.tree.Box;
import org.harbourwire.ingest.article.tree.Item;
import org.harbourwire.ingest.article.tree.Measures;
import org.jspecify.annotations.Nullable;

/// Finds the box that holds the article: goes down from the page as long as one child holds nearly
/// all prose. Where a child's tag or name says that it is the article, less will do.
public final class BodyFinder {
  private static final double NEARLY_ALL = 0.93;
  private static final double NAMED = 0.6;
  private static final double PROSE = 0.6;
  private static final double NEXT_TO_NOTHING = 25;
  private static final int RESCUES = 6;

  private BodyFinder() {}

  /// The box that holds the article.
  ///
  /// @param declared whether the page's head says that it is one article
  public static Box find(Box root, boolean declared) {
    rescue(root);
    Teasers.mark(root);
    Box body = declared ? root : WeblogEntries.first(root).orElse(root);
    for (Box next = step(body); next != null; next = step(body)) {
      body = next;
    }
    return body;
  }

  private static @Nullable Box step(Box from) {
    Box best = null;
    for (Item item : from.items()) {
      if (item instanceof Box box
          && !box.isLeftOut()
          && (best == null || box.prose() > best.prose())) {
        best = box;
      }
    }
    if (best == null
        || best.prose() == 0
        || best.isHeading()
        || best.tag().equals("p")
        || best.isList()) {
      return null;
    }
    double share = best.prose() / from.prose();
    if (share >= NEARLY_ALL || (share >= NAMED && (saysArticle(best) || isMainCell(from, best)))) {
      return best;
    }
    return namedBelow(from, NAMED * from.prose());
  }

  /// A cell of prose beside cells of scraps: a page laid out by tables.
  private static boolean isMainCell(Box row, Box cell) {
    double words = row.words() - cell.words();
    return cell.tag().equals("td")
        && row.tag().equals("tr")
        && cell.prose() > PROSE * cell.words()
        && row.prose() - cell.prose() < PROSE * words;
  }

  private static boolean saysArticle(Box box) {
    return box.names().body() || box.tag().equals("article") || box.tag().equals("main");
  }

  /// The outermost box below that says that it is the body and holds enough.
  private static @Nullable Box namedBelow(Box from, double enough) {
    for (Item item : from.items()) {
      if (item instanceof Box box && !box.isLeftOut() && box.prose() >= enough) {
        return saysArticle(box) ? box : namedBelow(box, enough);
      }
    }
    return null;
  }

  /// A page whose prose is mostly in boxes named like furniture means something else by the name.
  private static void rescue(Box root) {
    for (int i = 0; i < RESCUES; i++) {
      Box largest = largestFurniture(root, null, root.prose() > NEXT_TO_NOTHING);
      if (largest == null || largest.prose() < 80 || largest.prose() <= root.prose() * 1.2) {
        return;
      }
      largest.leaveOut(null);
      Measures.of(root);
    }
  }

  /// Comments and footers may hold more prose than a short article.
  private static boolean isSurelyFurniture(Box box) {
    return box.names().comments()
        || box.tag().equals("footer")
        || box.tag().equals("nav")
        || box.tag().equals("aside");
  }

  private static @Nullable Box largestFurniture(Box from, @Nullable Box best, boolean doubt) {
    Box largest = best;
    for (Item item : from.items()) {
      if (item instanceof Box box) {
        if (doubt && isSurelyFurniture(box)) {
          continue;
        }
        if (box.isLeftOut() && (largest == null || box.prose() > largest.prose())) {
          largest = box;
        }
        largest = largestFurniture(box, largest, doubt);
      }
    }
    return largest;
  }
}
