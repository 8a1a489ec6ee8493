package org.harbourwire.ingest.entry;

import java.net.URI;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.harbourwire.ingest.article.FetchedDocument;
import org.harbourwire.ingest.date.DateParser;
import org.harbourwire.ingest.encoding.Decoder;
import org.harbourwire.ingest.encoding.Markup;
import org.harbourwire.ingest.entry.html.FeedDiscovery;
import org.harbourwire.ingest.entry.html.WebPage;
import org.harbourwire.ingest.entry.json.JsonFeedReader;
import org.harbourwire.ingest.entry.markup.FeedMarkup;
import org.harbourwire.ingest.entry.markup.HostileMarkupException;
import org.harbourwire.ingest.entry.markup.HtmlTree;
import org.harbourwire.ingest.entry.markup.MarkupLoad;
import org.harbourwire.ingest.entry.xml.XmlFeedReader;
import org.harbourwire.ingest.json.LenientJson;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/// Reads feeds: RSS 0.9x, 1.0 and 2.0, Atom 0.3 and 1.0, CDF, JSON Feed 1.0 and 1.1, sound or
/// broken.
///
/// Time and memory are linear in the document, whose size and depth are bounded; nothing outside it
/// is ever loaded. It answers for any bytes and never throws.
public final class FeedParser {
  /// The largest feeds, podcasts with thousands of episodes and all their words, have half of that.
  private static final int MAX_BYTES = 8 * 1024 * 1024;

  private final DateParser dates;

  /// @param clock tells which dates lie too far ahead
  public FeedParser(Clock clock) {
    this.dates = new DateParser(clock);
  }

  /// What `document` is.
  ///
  /// @param zone zone of dates that name none; absent: as the document shows, see [SourceZone]
  public FeedOutcome parse(FetchedDocument document, @Nullable ZoneId zone) {
    return Unpacked.of(document)
        .map(plain -> plainly(plain, zone))
        .orElseGet(() -> new FeedOutcome.Refused(Unpacked.BROKEN));
  }

  private FeedOutcome plainly(FetchedDocument document, @Nullable ZoneId zone) {
    if (document.body().length > MAX_BYTES) {
      return new FeedOutcome.Refused("it is larger than " + (MAX_BYTES >> 20) + " MB");
    }
    String text = Decoder.decode(document.body(), document.contentType(), Markup.XML).text();
    if (text.isBlank()) {
      return notAFeed("it is empty");
    }
    try {
      MarkupLoad.check(text);
      URI url = document.url();
      return parse(text, url, zone == null ? SourceZone.of(url, text) : zone);
    } catch (HostileMarkupException e) {
      return new FeedOutcome.Refused(e.reason());
    } catch (RuntimeException | StackOverflowError e) {
      // The promise to the caller: a parser's own failure concerns one document only.
      return new FeedOutcome.Refused("it cannot be read: " + e.getClass().getSimpleName());
    }
  }

  private FeedOutcome parse(String text, URI url, ZoneId zone) throws HostileMarkupException {
    String start = text.stripLeading();
    if (LenientJson.is(start)) {
      return json(text, url, zone);
    }
    if (WebPage.is(text)) {
      return page(text, url, zone);
    }
    return start.startsWith("&lt;")
        ? xml(Parser.unescapeEntities(start, false), url, zone)
        : xml(text, url, zone);
  }

  private FeedOutcome json(String text, URI url, ZoneId zone) {
    return new JsonFeedReader(dates, zone, url)
        .read(text)
        .<FeedOutcome>map(FeedOutcome.Parsed::new)
        .orElseGet(() -> notAFeed("it is JSON, but no JSON Feed"));
  }

  private FeedOutcome xml(String text, URI url, ZoneId zone) throws HostileMarkupException {
    Document tree = FeedMarkup.parse(text);
    Optional<ParsedFeed> feed = new XmlFeedReader(tree, url, dates, zone).read();
    if (feed.isPresent()) {
      return new FeedOutcome.Parsed(feed.get());
    }
    return envelope(tree, url, zone)
        .orElseGet(() -> new FeedOutcome.NotAFeed(describe(tree), FeedDiscovery.outlined(tree)));
  }

  /// A web service answers with one element whose text is the feed, escaped.
  private Optional<FeedOutcome> envelope(Document tree, URI url, ZoneId zone)
      throws HostileMarkupException {
    Element root = tree.firstElementChild();
    String text = root == null || root.childrenSize() > 0 ? "" : root.wholeText().strip();
    if (LenientJson.is(text)) {
      return Optional.of(json(text, url, zone)).filter(FeedOutcome.Parsed.class::isInstance);
    }
    return FeedMarkup.root(text).isEmpty()
        ? Optional.empty()
        : new XmlFeedReader(FeedMarkup.parse(text), url, dates, zone)
            .read()
            .map(FeedOutcome.Parsed::new);
  }

  /// A page may show a feed as text, as browsers save it; else it may name one, or be no more than
  /// the template into which a site put its feed.
  private FeedOutcome page(String text, URI url, ZoneId zone) throws HostileMarkupException {
    Document page = HtmlTree.ofPage(text, "");
    Optional<String> shown = WebPage.shownFeed(page);
    if (shown.isPresent() && !LenientJson.is(shown.get())) {
      return xml(shown.get(), url, zone);
    }
    if (shown.isPresent() && json(shown.get(), url, zone) instanceof FeedOutcome.Parsed json) {
      return json;
    }
    List<URI> feeds = FeedDiscovery.feeds(page, url);
    if (feeds.isEmpty()
        && FeedMarkup.root(text).isPresent()
        && xml(text, url, zone) instanceof FeedOutcome.Parsed inside
        && !inside.feed().entries().isEmpty()) {
      return inside;
    }
    String named = feeds.stream().map(URI::toString).collect(Collectors.joining(", "));
    String reason = "it is a web page" + (feeds.isEmpty() ? "" : " that names feeds: " + named);
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
