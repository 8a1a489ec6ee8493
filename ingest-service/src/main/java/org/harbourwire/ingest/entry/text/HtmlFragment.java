package org.harbourwire.ingest.entry.text;

import java.util.regex.Pattern;
import org.harbourwire.ingest.entry.markup.HtmlTree;
import org.jsoup.nodes.Element;

/// Makes a tree of the HTML in a field.
final class HtmlFragment {
  /// Elements whose content is no markup: one that is not closed would swallow the rest.
  private static final Pattern SWALLOWING =
      Pattern.compile("</?+(?:iframe|noembed|noframes)\\b[^<>]*+>", Pattern.CASE_INSENSITIVE);

  private HtmlFragment() {}

  /// The element that holds what `html` consists of.
  static Element parse(String html) {
    return HtmlTree.ofFragment(SWALLOWING.matcher(html).replaceAll(""));
  }
}
