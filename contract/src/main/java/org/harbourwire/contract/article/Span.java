package org.harbourwire.contract.article;

import org.jspecify.annotations.Nullable;

/// Words of an article: the evidence of a topic, the mention of an entity.
///
/// @param field the field that the offsets point into
/// @param start offset of the first UTF-16 code unit
/// @param end offset one past the last UTF-16 code unit
/// @param text the words themselves; absent for a headline-link-only source's text
public record Span(Field field, int start, int end, @Nullable String text) {
  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("no such span: " + start + ".." + end);
    }
  }

  /// The same place without its words.
  Span withoutText() {
    return new Span(field, start, end, null);
  }

  /// The span of `start..end` in `content`, with its words.
  public static Span of(Field field, String content, int start, int end) {
    return new Span(field, start, end, content.substring(start, end));
  }
}
