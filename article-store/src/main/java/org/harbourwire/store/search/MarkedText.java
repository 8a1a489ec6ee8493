package org.harbourwire.store.search;

import java.util.ArrayList;
import java.util.List;

/// A text some words of which are marked. It is data, never HTML: whoever shows it escapes it.
///
/// @param segments the text, cut where marking begins or ends
public record MarkedText(List<Segment> segments) {
  /// What Elasticsearch puts around what it marks. Clean text holds no control characters.
  static final String BEGIN = "\u0002";

  static final String END = "\u0003";

  public MarkedText {
    segments = List.copyOf(segments);
  }

  /// A piece of the text.
  ///
  /// @param text the piece
  /// @param marked whether it met the query
  public record Segment(String text, boolean marked) {}

  /// Reads a text with [#BEGIN] and [#END] in it.
  static MarkedText parse(String text) {
    List<Segment> segments = new ArrayList<>();
    int from = 0;
    boolean marked = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == BEGIN.charAt(0) || c == END.charAt(0)) {
        add(segments, text.substring(from, i), marked);
        marked = c == BEGIN.charAt(0);
        from = i + 1;
      }
    }
    add(segments, text.substring(from), marked);
    return new MarkedText(segments);
  }

  /// The text without marks.
  public String plain() {
    StringBuilder plain = new StringBuilder();
    segments.forEach(s -> plain.append(s.text()));
    return plain.toString();
  }

  private static void add(List<Segment> segments, String text, boolean marked) {
    if (!text.isEmpty()) {
      segments.add(new Segment(text, marked));
    }
  }
}
