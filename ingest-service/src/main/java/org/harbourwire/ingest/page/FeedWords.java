package org.harbourwire.ingest.page;

import java.util.stream.Collectors;
import org.harbourwire.contract.fetch.EntryHint;
import org.harbourwire.ingest.entry.markup.HtmlTree;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/// What an entry says in its feed, as plain text.
final class FeedWords {
  private static final int LONGEST_TITLE = 100;

  private FeedWords() {}

  /// Its content, paragraphs separated by `\n\n`.
  static String of(EntryHint hint) {
    if (hint.content() == null) {
      return "";
    }
    Element body = HtmlTree.ofFragment(hint.content());
    body.select("br, p, div, li, tr, h1, h2, h3, h4, h5, h6, blockquote")
        .forEach(block -> block.before(new TextNode("\n")).after(new TextNode("\n")));
    return body.wholeText()
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .collect(Collectors.joining("\n\n"));
  }

  /// Its title, else how its content begins.
  static String title(EntryHint hint, String content) {
    if (hint.title() != null && !hint.title().isBlank()) {
      return hint.title();
    }
    String first = content.lines().findFirst().orElse("");
    return first.codePointCount(0, first.length()) <= LONGEST_TITLE
        ? first
        : first.substring(0, first.offsetByCodePoints(0, LONGEST_TITLE - 1)) + "…";
  }
}
