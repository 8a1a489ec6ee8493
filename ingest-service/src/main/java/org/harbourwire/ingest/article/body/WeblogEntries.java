package org.harbourwire.ingest.article.body;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.harbourwire.ingest.article.phrase.MetaLine;
import org.harbourwire.ingest.article.phrase.PhraseBook;
import org.harbourwire.ingest.article.tree.Box;
import org.harbourwire.ingest.article.tree.Item;
import org.harbourwire.ingest.article.tree.Run;

/// Tells the page of a weblog that shows whole entries one after another, each in a box named as a
/// body and with a date of its own: its article is the first, whose date and author are the page's.
/// The posts of a live blog are of one day.
final class WeblogEntries {
  private static final int SEVERAL = 3;
  private static final int DAYS = 2;
  private static final int LONGEST_LINE = 120;
  private static final double PROSE = 8;

  private final List<Box> bodies = new ArrayList<>();
  private final List<String> days = new ArrayList<>();

  private WeblogEntries() {}

  /// The body of the first entry where the page shows several; measures must have been taken.
  static Optional<Box> first(Box root) {
    WeblogEntries entries = new WeblogEntries();
    entries.collect(root);
    return entries.areSeveral() ? Optional.of(entries.bodies.getFirst()) : Optional.empty();
  }

  private boolean areSeveral() {
    return bodies.size() >= SEVERAL
        && days.stream().noneMatch(String::isEmpty)
        && days.stream().distinct().count() >= DAYS;
  }

  /// Takes in the entries below a box.
  private void collect(Box box) {
    int before = bodies.size();
    for (Item item : box.items()) {
      if (item instanceof Box child && !child.isLeftOut()) {
        if (child.names().body() && child.prose() >= PROSE) {
          bodies.add(child);
          days.add("");
        } else {
          collect(child);
        }
      }
    }
    if (bodies.size() == before + 1 && days.getLast().isEmpty()) {
      days.set(before, day(box, bodies.getLast()));
    }
  }

  /// The first date in a short line of a box that holds one body, outside of that.
  private static String day(Box box, Box body) {
    for (Item item : box.items()) {
      String day =
          switch (item) {
            case Run run -> dayOf(run.text());
            case Box child -> child == body ? "" : day(child, body);
          };
      if (!day.isEmpty()) {
        return day;
      }
    }
    return "";
  }

  private static String dayOf(String line) {
    return line.length() > LONGEST_LINE ? "" : MetaLine.day(PhraseBook.fold(line));
  }
}
