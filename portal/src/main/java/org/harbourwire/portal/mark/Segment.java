package org.harbourwire.portal.mark;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A stretch of text that the same tags mark from its first to its last character.
///
/// @param text its characters
/// @param tags what marks it, topics first; empty: plain text
/// @param anchor names it in the page when a tag's evidence begins here
public record Segment(String text, List<Tag> tags, @Nullable String anchor) {
  public Segment {
    tags = List.copyOf(tags);
  }

  /// Whether anything marks it.
  public boolean marked() {
    return !tags.isEmpty();
  }

  /// Style classes, one for each kind that marks it.
  public String styles() {
    return tags.stream()
        .map(t -> "ev-" + t.kind().cssName())
        .distinct()
        .collect(Collectors.joining(" "));
  }

  /// Anchors of its tags, by which the page's script lights them up.
  public String tagAnchors() {
    return tags.stream().map(Tag::anchor).collect(Collectors.joining(" "));
  }

  /// What its tags are called.
  public String labels() {
    return tags.stream().map(Tag::label).distinct().collect(Collectors.joining(" · "));
  }
}
