package org.harbourwire.ingest.article.clean;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.harbourwire.ingest.article.body.Paragraph;
import org.harbourwire.ingest.article.phrase.LineKey;

/// Collapses what a page shows twice: copies for desktop and phone, pull quotes that repeat a
/// sentence of the body.
final class Repeats {
  private static final double LONG = 7;
  private static final double LONGEST_QUOTE = 60;
  private static final int MAX_COMPARED = 600;

  private Repeats() {}

  static List<Paragraph> collapse(List<Paragraph> paragraphs) {
    Set<String> seen = new HashSet<>();
    List<Paragraph> kept = new ArrayList<>(paragraphs.size());
    List<String> keys = new ArrayList<>(paragraphs.size());
    for (Paragraph p : paragraphs) {
      String key = LineKey.of(p.text());
      if (p.words() < LONG || seen.add(key)) {
        kept.add(p);
        keys.add(key);
      }
    }
    return kept.size() > MAX_COMPARED ? kept : withoutPullQuotes(kept, keys);
  }

  private static List<Paragraph> withoutPullQuotes(List<Paragraph> paragraphs, List<String> keys) {
    TwicePieces twice = TwicePieces.of(keys);
    if (twice.isEmpty()) {
      return paragraphs;
    }
    String all = String.join("\n", keys);
    List<Paragraph> kept = new ArrayList<>(paragraphs.size());
    for (int i = 0; i < paragraphs.size(); i++) {
      Paragraph p = paragraphs.get(i);
      boolean candidate =
          p.kind() == Paragraph.Kind.TEXT
              && p.words() >= LONG
              && p.words() <= LONGEST_QUOTE
              && twice.mayHold(keys.get(i));
      if (!candidate || !occursTwice(all, keys.get(i))) {
        kept.add(p);
      }
    }
    return kept;
  }

  private static boolean occursTwice(String all, String key) {
    int first = all.indexOf(key);
    return first >= 0 && all.indexOf(key, first + 1) >= 0;
  }
}
