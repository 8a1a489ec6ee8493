package org.harbourwire.ingest.entry.xml;

import java.net.URI;
import org.harbourwire.ingest.entry.text.SafeHtml;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/// Markup that is written into a field as elements: XHTML under any prefix, in the `div` that Atom
/// asks for or without it.
final class InlineMarkup {
  private InlineMarkup() {}

  /// What stands in `element` as safe HTML; null when nothing is left.
  static @Nullable String html(Element element, FeedTree tree) {
    URI base = tree.base(element);
    Element copy = element.clone();
    prepare(copy, base, base);
    StringBuilder html = new StringBuilder();
    for (Node node : holder(copy).childNodes()) {
      // Text beside inline markup may itself be CDATA with markup in it.
      boolean cdata = node.nodeName().equals("#cdata");
      html.append(cdata && node instanceof TextNode text ? text.getWholeText() : node.outerHtml());
    }
    return SafeHtml.of(html.toString(), base);
  }

  /// Resolves what has a nearer base than the whole; the depth of a document is bounded.
  private static void prepare(Element parent, URI base, URI whole) {
    for (Element inner : parent.children()) {
      URI nearest = FeedTree.base(inner, base);
      if (inner.attributesSize() > 0 && !nearest.equals(whole)) {
        SafeHtml.resolve(inner, nearest);
      }
      plain(inner);
      prepare(inner, nearest, whole);
    }
  }

  private static void plain(Element inner) {
    if (!inner.tag().prefix().isEmpty()) {
      inner.tagName(inner.tag().localName());
    }
    if (inner.childNodeSize() == 0 && !isVoid(inner)) {
      // HTML knows no `<a/>`: what follows would become its content.
      inner.appendChild(new TextNode(""));
    }
  }

  private static boolean isVoid(Element element) {
    return element.tagName().matches("(?i)area|br|col|embed|hr|img|input|source|track|wbr");
  }

  private static Element holder(Element copy) {
    Element only = copy.childrenSize() == 1 ? copy.child(0) : null;
    boolean wrapped = only != null && only.tagName().equals("div") && copy.ownText().isBlank();
    return wrapped && only != null ? only : copy;
  }
}
