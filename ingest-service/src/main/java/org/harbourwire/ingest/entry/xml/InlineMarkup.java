package org.harbourwire.ingest.entry.xml;

import java.net.URI;
import org.harbourwire.ingest.entry.text.SafeHtml;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Markup that is written into a field as elements: XHTML under any prefix, in the `div` that Atom
/// asks for or without it.
final class InlineMarkup {
  /// More than any article links to; each costs a look at all bases above it.
  private static final int MOST_RESOLVED = 10_000;

  private final URI whole;
  private int resolved;

  private InlineMarkup(URI whole) {
    this.whole = whole;
  }

  /// What stands in `element` as safe HTML; null when nothing is left.
  static @Nullable String html(Element element, FeedTree tree) {
    URI base = tree.base(element);
    Element copy = element.clone();
    new InlineMarkup(base).prepare(copy, base);
    return SafeHtml.of(MarkupWriter.inside(holder(copy)), base);
  }

  /// Resolves what has a nearer base than the whole; the depth of a document is bounded.
  private void prepare(Element parent, URI base) {
    for (Element inner : parent.children()) {
      URI nearest = FeedTree.base(inner, base);
      if (inner.attributesSize() > 0 && !nearest.equals(whole) && resolved++ < MOST_RESOLVED) {
        SafeHtml.resolve(inner, nearest);
      }
      prepare(inner, nearest);
    }
  }

  private static Element holder(Element copy) {
    Element only = copy.childrenSize() == 1 ? copy.child(0) : null;
    boolean wrapped =
        only != null && only.tag().localName().equals("div") && copy.ownText().isBlank();
    return wrapped && only != null ? only : copy;
  }
}
