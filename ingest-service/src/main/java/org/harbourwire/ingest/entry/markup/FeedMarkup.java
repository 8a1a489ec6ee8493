package org.harbourwire.ingest.entry.markup;

import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/// Makes a tree of whatever a feed is written in: drops what stands before it, ends tags that have
/// no end, lets jsoup's XML parser close what was left open, and puts fields beside each other
/// again.
public final class FeedMarkup {
  /// Deeper than any feed, its inline XHTML included.
  private static final int MAX_DEPTH = 200;

  private static final Pattern ROOT =
      Pattern.compile(
          "<(?:[\\w.-]{1,20}+:)?+(?:rss|rdf|feed|channel)\\b", Pattern.CASE_INSENSITIVE);

  private FeedMarkup() {}

  /// The tree of `text`.
  public static Document parse(String text) throws HostileMarkupException {
    Doctype stripped = Doctype.strip(text);
    Doctype document = new Doctype(UnclosedMarkup.end(stripped.text()), stripped.entities());
    String sound = MarkupCleaner.clean(document, start(document.text()));
    Document tree = Parser.xmlParser().setMaxDepth(MAX_DEPTH).parseInput(sound, "");
    tree.outputSettings().prettyPrint(false);
    NestingRepair.apply(tree, MAX_DEPTH);
    return tree;
  }

  /// Where the root of a feed stands in `text`, if it has one near its beginning.
  public static OptionalInt root(String text) {
    return FirstTag.in(text, ROOT);
  }

  /// At the root of a feed, whatever a server wrote before it; a channel's own root is kept.
  private static int start(String text) {
    OptionalInt root = root(text);
    boolean channel =
        root.isPresent() && text.regionMatches(true, root.getAsInt(), "<channel", 0, 8);
    return root.isEmpty() || channel ? Math.max(0, text.indexOf('<')) : root.getAsInt();
  }
}
