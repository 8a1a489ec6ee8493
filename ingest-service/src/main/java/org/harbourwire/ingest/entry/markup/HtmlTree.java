package org.harbourwire.ingest.entry.markup;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/// Makes a tree of HTML, in time that is linear in its length: HTML's rules look through all open
/// elements for many a tag, so their number is bounded; what stands deeper is kept, side by side.
public final class HtmlTree {
  /// Deeper than the pages and articles of any site.
  private static final int MAX_DEPTH = 128;

  /// Made once: an element of its own for each field would cost a third of reading it.
  private static final Element BODY = new Element("body");

  private HtmlTree() {}

  /// The tree of a whole page.
  ///
  /// @param address that its links are relative to; empty when nobody asks
  public static Document ofPage(String html, String address) {
    return parser().parseInput(TagNames.bounded(html), address);
  }

  /// The element that holds what `html`, a part of a page, consists of.
  public static Element ofFragment(String html) {
    Element body = BODY.shallowClone();
    body.appendChildren(parser().parseFragmentInput(TagNames.bounded(html), body, ""));
    return body;
  }

  private static Parser parser() {
    return Parser.htmlParser().setMaxDepth(MAX_DEPTH);
  }
}
