package org.harbourwire.ingest.article.tree;

import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/// Parses pages, as deep as any real one is: what is nested deeper becomes siblings in page order,
/// which loses no text and keeps megabytes of open tags from costing minutes or the stack.
public final class PageParser {
  /// The deepest of the evaluation's pages has 56 levels; the time of a bomb grows with this.
  private static final int DEEPEST = 128;

  private PageParser() {}

  /// The page as a tree.
  ///
  /// @param address that links are relative to
  public static Document parse(String html, String address) {
    return Parser.htmlParser().setMaxDepth(DEEPEST).parseInput(html, address);
  }
}
