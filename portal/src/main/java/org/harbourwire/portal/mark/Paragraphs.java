package org.harbourwire.portal.mark;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Splits marked text into paragraphs at blank lines; a mark that crosses one goes on behind it.
public final class Paragraphs {
  private static final Pattern BLANK_LINE = Pattern.compile("\n\n+");

  private Paragraphs() {}

  /// The paragraphs of `segments`, none of them empty.
  public static List<List<Segment>> of(List<Segment> segments) {
    List<List<Segment>> paragraphs = new ArrayList<>();
    List<Segment> current = new ArrayList<>();
    for (Segment segment : segments) {
      String[] pieces = BLANK_LINE.split(segment.text(), -1);
      for (int i = 0; i < pieces.length; i++) {
        if (i > 0) {
          add(paragraphs, current);
          current = new ArrayList<>();
        }
        if (!pieces[i].isEmpty()) {
          current.add(new Segment(pieces[i], segment.tags(), i == 0 ? segment.anchor() : null));
        }
      }
    }
    add(paragraphs, current);
    return paragraphs;
  }

  private static void add(List<List<Segment>> paragraphs, List<Segment> paragraph) {
    if (paragraph.stream().anyMatch(s -> !s.text().isBlank())) {
      paragraphs.add(paragraph);
    }
  }
}
