package org.harbourwire.portal.mark;

import java.util.List;
import org.harbourwire.contract.article.Span;

/// A tag of an article with the words behind it.
///
/// @param anchor names it in the page, unique there: `topic-1`
/// @param kind what kind of tag
/// @param label what people call it
/// @param spans where it shows
public record Tag(String anchor, TagKind kind, String label, List<Span> spans) {
  public Tag {
    spans = List.copyOf(spans);
  }
}
