package org.harbourwire.ingest.entry.html;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.harbourwire.ingest.entry.markup.FeedMarkup;
import org.harbourwire.ingest.entry.markup.FirstTag;
import org.harbourwire.ingest.json.LenientJson;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// Whether a text is a web page rather than XML, and what feed such a page may show as text.
public final class WebPage {
  private static final Pattern PAGE =
      Pattern.compile("<(?:!doctype\\s++html|html|head|body)\\b", Pattern.CASE_INSENSITIVE);

  /// An outline has a head and a body, too.
  private static final Pattern OUTLINE = Pattern.compile("<opml\\b", Pattern.CASE_INSENSITIVE);

  /// A feed is none for the page's DOCTYPE that some write before it.
  private static final Pattern ELEMENT = Pattern.compile("<[a-zA-Z]");

  private WebPage() {}

  /// Whether `text` is a page: its root stands before that of any feed, and is not closed by then.
  public static boolean is(String text) {
    OptionalInt page = FirstTag.in(text, PAGE);
    OptionalInt feed = FeedMarkup.root(text);
    if (page.isEmpty() || FirstTag.in(text, OUTLINE).isPresent()) {
      return false;
    }
    if (feed.isEmpty()) {
      return true;
    }
    if (page.getAsInt() >= feed.getAsInt()) {
      return false;
    }
    String before = text.substring(page.getAsInt(), feed.getAsInt());
    return !before.contains("</html>") && ELEMENT.matcher(before).find();
  }

  /// The text of a feed that `page` shows as preformatted text.
  public static Optional<String> shownFeed(Document page) {
    Element shown = page.selectFirst("body > pre");
    return Optional.ofNullable(shown)
        .map(e -> e.wholeText().strip())
        .filter(
            text ->
                LenientJson.is(text)
                    || (text.startsWith("<") && FeedMarkup.root(text).isPresent()));
  }
}
