package org.harbourwire.ingest.article.around;

import java.util.ArrayList;
import java.util.List;
import org.harbourwire.ingest.article.body.Paragraph;
import org.harbourwire.ingest.article.tree.Box;

/// Gathers the lines around a body and those that cleaning cut off it.
public final class BodySurroundings {
  private static final int MAX_OPENED = 8;

  private BodySurroundings() {}

  /// The lines around a body.
  ///
  /// @param raw the paragraphs of the body
  /// @param clean what cleaning left of them
  public static Surroundings of(
      Box root, Box body, String title, List<Paragraph> raw, List<Paragraph> clean) {
    AroundBody around = AroundBody.of(root, body, title);
    return new Surroundings(
        around.headlineSeen(),
        with(around.above(), opened(raw, clean)),
        around.before(),
        texts(clean.subList(0, Math.min(2, clean.size()))),
        texts(closing(raw, clean)),
        around.below());
  }

  /// The short lines that were cut above the first sentence.
  private static List<String> opened(List<Paragraph> raw, List<Paragraph> clean) {
    int first = clean.isEmpty() ? 0 : raw.indexOf(clean.getFirst());
    return texts(raw.subList(0, Math.clamp(first, 0, MAX_OPENED)));
  }

  private static List<String> with(List<String> lines, List<String> more) {
    List<String> all = new ArrayList<>(lines);
    more.stream().filter(line -> !lines.contains(line)).forEach(all::add);
    return all;
  }

  /// The last lines of the body and what was cut after them.
  private static List<Paragraph> closing(List<Paragraph> raw, List<Paragraph> clean) {
    int from = Math.max(0, raw.size() - 8);
    if (!clean.isEmpty()) {
      int last = raw.lastIndexOf(clean.getLast());
      from = Math.max(0, last - 3);
    }
    return raw.subList(from, Math.min(raw.size(), from + 10));
  }

  private static List<String> texts(List<Paragraph> paragraphs) {
    return paragraphs.stream().map(Paragraph::text).toList();
  }
}
