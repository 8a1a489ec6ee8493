package org.harbourwire.standalone.trial;

import java.util.ArrayList;
import java.util.List;
import org.harbourwire.ingest.article.review.CutReason;
import org.harbourwire.ingest.article.review.Passage;
import org.jspecify.annotations.Nullable;

/// The pieces of a page in its order: on the left what was kept, on the right what was cut before
/// it and why.
final class SideBySide {
  private static final int NARROWEST = 60;
  private static final int LONGEST_CUT = 240;
  private static final String RULE = " | ";

  private final int half;
  private final StringBuilder out = new StringBuilder();

  /// @param width of the screen, in columns
  SideBySide(int width) {
    this.half = (Math.max(NARROWEST, width) - RULE.length()) / 2;
  }

  String of(List<Passage> passages) {
    rows(List.of("KEPT", ""), List.of("CUT, AND WHY"));
    List<String> cut = new ArrayList<>();
    List<Passage> alike = new ArrayList<>();
    for (Passage passage : passages) {
      CutReason why = passage.cut();
      if (!alike.isEmpty() && alike.getFirst().cut() != why) {
        cut.addAll(cutLines(alike));
        alike.clear();
      }
      if (why == null) {
        List<String> kept = new ArrayList<>(ScreenText.wrap(passage.text(), half));
        kept.add("");
        rows(kept, cut);
        cut.clear();
      } else {
        alike.add(passage);
      }
    }
    cut.addAll(cutLines(alike));
    rows(List.of(), cut);
    return out.toString();
  }

  /// Neighbours that were cut for the same reason are told together.
  private List<String> cutLines(List<Passage> alike) {
    if (alike.isEmpty()) {
      return List.of();
    }
    String all = String.join(" · ", alike.stream().map(p -> p.text().replace('\n', ' ')).toList());
    return ScreenText.wrap("[" + words(alike.getFirst().cut()) + "] " + shortened(all), half);
  }

  private static String words(@Nullable CutReason why) {
    return why == null ? "" : why.words();
  }

  private static String shortened(String text) {
    return text.length() <= LONGEST_CUT
        ? text
        : text.substring(0, LONGEST_CUT) + " … (" + text.length() + " characters)";
  }

  private void rows(List<String> left, List<String> right) {
    for (int i = 0; i < Math.max(left.size(), right.size()); i++) {
      String l = i < left.size() ? left.get(i) : "";
      String r = i < right.size() ? right.get(i) : "";
      String row = l + " ".repeat(Math.max(0, half - ScreenText.width(l))) + RULE + r;
      out.append(row.stripTrailing()).append('\n');
    }
  }
}
