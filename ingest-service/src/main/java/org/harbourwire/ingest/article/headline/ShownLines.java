package org.harbourwire.ingest.article.headline;

import java.util.HashSet;
import java.util.Set;
import org.harbourwire.ingest.article.phrase.LineKey;
import org.harbourwire.ingest.article.tree.Box;
import org.harbourwire.ingest.article.tree.Item;
import org.harbourwire.ingest.article.tree.Run;

/// The short lines that a page shows outside links: its headline is one of them, its name in the
/// masthead is a link.
public final class ShownLines {
  private static final int MAX_LINES = 400;
  private static final int LONGEST = 300;
  private static final double LINKED = 0.5;

  private final Box root;
  private final Set<String> keys = new HashSet<>();

  private ShownLines(Box root) {
    this.root = root;
  }

  /// Nothing is read before it is asked.
  public static ShownLines of(Box root) {
    return new ShownLines(root);
  }

  /// Whether it is one of the lines, cosmetic differences aside.
  public boolean has(String line) {
    if (keys.isEmpty()) {
      walk(root);
    }
    return keys.contains(LineKey.of(line));
  }

  private void walk(Box box) {
    for (Item item : box.items()) {
      if (keys.size() >= MAX_LINES) {
        return;
      }
      switch (item) {
        case Run run -> add(run);
        case Box child -> walk(child);
      }
    }
  }

  private void add(Run run) {
    if (run.linkDensity() > LINKED) {
      return;
    }
    for (String line : run.text().split("\n", -1)) {
      if (!line.isEmpty() && line.length() <= LONGEST) {
        keys.add(LineKey.of(line));
      }
    }
  }
}
