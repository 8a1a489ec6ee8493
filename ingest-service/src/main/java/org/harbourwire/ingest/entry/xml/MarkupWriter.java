package org.harbourwire.ingest.entry.xml;

import java.util.IdentityHashMap;
import org.jsoup.nodes.CDataNode;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Tag;

/// Writes elements of a tree of XML as HTML, so that an HTML parser finds them as they were meant:
/// without prefixes, every element with its end tag, but for those that have none in HTML (what an
/// XML parser put into an unclosed `<br>` stands after it) and paragraphs that HTML has closed by
/// then (it makes an empty one of a second `</p>`).
final class MarkupWriter {
  private final StringBuilder html = new StringBuilder();

  /// What HTML knows of each tag: looked up once, as the elements of a tree share their tags.
  private final IdentityHashMap<Tag, Tag> known = new IdentityHashMap<>();

  private boolean paragraphOpen;

  private MarkupWriter() {}

  /// The HTML of what stands in `holder`. Text beside its elements may be CDATA with markup in it.
  static String inside(Element holder) {
    MarkupWriter writer = new MarkupWriter();
    for (Node node : holder.childNodes()) {
      if (node instanceof CDataNode markup) {
        writer.html.append(markup.getWholeText());
      } else {
        writer.write(node);
      }
    }
    return writer.html.toString();
  }

  /// The parser bounds the depth.
  private void write(Node node) {
    if (node instanceof Element element) {
      write(element);
    } else if (node instanceof TextNode text) {
      html.append(Entities.escape(text.getWholeText()));
    }
  }

  private void write(Element element) {
    Tag tag = known.computeIfAbsent(element.tag(), own -> Tag.valueOf(own.localName()));
    if (tag.isBlock()) {
      paragraphOpen = tag.normalName().equals("p");
    }
    html.append('<').append(tag.getName()).append(element.attributes().html()).append('>');
    element.childNodes().forEach(this::write);
    boolean paragraph = tag.normalName().equals("p");
    if (!tag.isEmpty() && (!paragraph || paragraphOpen)) {
      html.append("</").append(tag.getName()).append('>');
      paragraphOpen = paragraphOpen && !paragraph;
    }
  }
}
