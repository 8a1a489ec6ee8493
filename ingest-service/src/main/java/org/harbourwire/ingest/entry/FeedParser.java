package org.harbourwire.ingest.entry;

import java.net.URI;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.harbourwire.ingest.date.DateParser;
import org.harbourwire.ingest.encoding.Decoder;
import org.harbourwire.ingest.encoding.Markup;
import org.harbourwire.ingest.entry.FeedMarkup.HostileMarkupException;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// Reads feeds: RSS 0.9x, 1.0 and 2.0, Atom 0.3 and 1.0, JSON Feed 1.0 and 1.1, sound or broken.
///
/// Time and memory are linear in the document, whose size and depth are bounded; nothing outside it
/// is ever loaded. It answers for any bytes and never throws.
public final class FeedParser {
  private static final int MAX_BYTES = 16 * 1024 * 1024;

  private static final Pattern FEED_ROOT =
      Pattern.compile(
          "<(?:[\\w.-]{1,20}+:)?+(?:rss|rdf|feed|channel)\\b", Pattern.CASE_INSENSITIVE);
  private static final Pattern HTML_ROOT =
      Pattern.compile("<(?:html|head|body)\\b", Pattern.CASE_INSENSITIVE);
  private static final Pattern HTML_DOCTYPE =
      Pattern.compile("<!doctype\\s++html\\b", Pattern.CASE_INSENSITIVE);
  private static final int HEAD = 16 * 1024;

  private final DateParser dates;

  /// @param clock tells which dates lie too far ahead
  public FeedParser(Clock clock) {
    this.dates = new DateParser(clock);
  }

  /// What `document` is.
  ///
  /// @param zone zone of dates that name none
  public FeedOutcome parse(FeedDocument document, ZoneId zone) {
    if (document.body().length > MAX_BYTES) {
      return new FeedOutcome.Refused("it is larger than " + (MAX_BYTES >> 20) + " MB");
    }
    String text = Decoder.decode(document.body(), document.contentType(), Markup.XML).text();
    if (text.isBlank()) {
      return notAFeed("it is empty");
    }
    try {
      return parse(text, document.url(), zone);
    } catch (HostileMarkupException e) {
      return new FeedOutcome.Refused(e.reason());
    } catch (RuntimeException | StackOverflowError e) {
      // The promise to the caller: a parser's own failure concerns one document only.
      return new FeedOutcome.Refused("it cannot be read: " + e.getClass().getSimpleName());
    }
  }

  private FeedOutcome parse(String text, URI url, ZoneId zone) throws HostileMarkupException {
    String start = text.stripLeading();
    if (start.startsWith("{") || start.startsWith("[")) {
      return new JsonFeedReader(dates, zone, url)
          .read(text)
          .<FeedOutcome>map(FeedOutcome.Parsed::new)
          .orElseGet(() -> notAFeed("it is JSON, but no JSON Feed"));
    }
    if (isHtml(text)) {
      return html(text, url);
    }
    Document tree = FeedMarkup.parse(text);
    Optional<ParsedFeed> feed = new XmlFeedReader(dates, zone, url).read(tree);
    return feed.<FeedOutcome>map(FeedOutcome.Parsed::new).orElseGet(() -> notAFeed(describe(tree)));
  }

  /// Whether a page came instead of a feed: its root stands before any root of a feed.
  static boolean isHtml(String text) {
    String head = text.substring(0, Math.min(text.length(), HEAD));
    var html = HTML_ROOT.matcher(head);
    var feed = FEED_ROOT.matcher(head);
    boolean hasFeed = feed.find();
    return html.find()
        ? !hasFeed || html.start() < feed.start()
        : !hasFeed && HTML_DOCTYPE.matcher(head).find();
  }

  private static FeedOutcome html(String text, URI url) {
    List<URI> feeds = FeedDiscovery.feeds(Jsoup.parse(text), url);
    String reason = feeds.isEmpty() ? "it is a web page" : "it is a web page that names feeds";
    return new FeedOutcome.NotAFeed(reason, feeds);
  }

  private static String describe(Document tree) {
    Element root = tree.firstElementChild();
    if (root == null) {
      return "it is plain text";
    }
    String name = root.tagName().toLowerCase(Locale.ROOT);
    return "it is XML of another kind: <"
        + (name.length() > 40 ? name.substring(0, 40) : name)
        + ">";
  }

  private static FeedOutcome notAFeed(String reason) {
    return new FeedOutcome.NotAFeed(reason, List.of());
  }
}
