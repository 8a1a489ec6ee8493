package org.harbourwire.ingest.entry.html;

import java.net.URI;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.harbourwire.contract.article.PublishedPrecision;
import org.harbourwire.ingest.date.DateFinder;
import org.harbourwire.ingest.date.FoundDate;
import org.harbourwire.ingest.date.ParsedDate;
import org.harbourwire.ingest.encoding.Decoder;
import org.harbourwire.ingest.encoding.Markup;
import org.harbourwire.ingest.entry.Entry;
import org.harbourwire.ingest.entry.FeedDocument;
import org.harbourwire.ingest.entry.FeedOutcome;
import org.harbourwire.ingest.entry.ParsedFeed;
import org.harbourwire.ingest.entry.text.Links;
import org.harbourwire.ingest.entry.text.PlainText;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Selector.SelectorParseException;
import org.jspecify.annotations.Nullable;

/// Reads the article links of a listing page: those that a CSS selector names, else those that
/// [ListingLinks] finds by structure, each with the date beside it.
public final class ListingParser {
  private static final int MAX_BYTES = 16 * 1024 * 1024;

  /// A block with more text than this is no longer one item of the list.
  private static final int MAX_ITEM_TEXT = 600;

  private final DateFinder dates;

  /// @param clock tells which dates lie too far ahead
  public ListingParser(Clock clock) {
    this.dates = new DateFinder(clock);
  }

  /// The entries of the page.
  ///
  /// @param selector CSS selector of the links, or of blocks that hold one each
  /// @param zone zone of the dates
  public FeedOutcome parse(FeedDocument document, @Nullable String selector, ZoneId zone) {
    if (document.body().length > MAX_BYTES) {
      return new FeedOutcome.Refused("it is larger than " + (MAX_BYTES >> 20) + " MB");
    }
    String text = Decoder.decode(document.body(), document.contentType(), Markup.HTML).text();
    Document page = Jsoup.parse(text, document.url().toString());
    URI base = base(page, document.url());
    try {
      Collection<Element> links =
          selector == null ? ListingLinks.find(page, base) : selected(page, selector);
      List<Entry> entries = entries(links, base, zone);
      String reason = selector == null ? "it lists no articles" : "nothing matches " + selector;
      return entries.isEmpty()
          ? new FeedOutcome.NotAFeed(reason, FeedDiscovery.feeds(page, document.url()))
          : new FeedOutcome.Parsed(
              new ParsedFeed(PlainText.line(page.title()), language(page), null, null, entries));
    } catch (SelectorParseException e) {
      return new FeedOutcome.Refused("the selector cannot be read: " + selector);
    }
  }

  private static URI base(Document page, URI url) {
    Element base = page.selectFirst("base[href]");
    return base == null ? url : Links.resolve(url, base.attr("href")).orElse(url);
  }

  private static @Nullable String language(Document page) {
    Element html = page.selectFirst("html[lang]");
    return html == null ? null : PlainText.line(html.attr("lang"));
  }

  private static List<Element> selected(Document page, String selector) {
    return page.select(selector).stream()
        .flatMap(e -> Stream.ofNullable(e.hasAttr("href") ? e : e.selectFirst("a[href]")))
        .toList();
  }

  private List<Entry> entries(Collection<Element> links, URI base, ZoneId zone) {
    Map<String, Entry> entries = new LinkedHashMap<>();
    for (Element link : links) {
      Links.web(base, link.attr("href"))
          .ifPresent(url -> entries.merge(url, entry(link, url, zone), ListingParser::longerTitle));
    }
    return List.copyOf(entries.values());
  }

  /// A picture and a headline often lead to the same article.
  private static Entry longerTitle(Entry one, Entry other) {
    int first = one.title() == null ? 0 : one.title().length();
    int second = other.title() == null ? 0 : other.title().length();
    return second > first ? other : one;
  }

  private Entry entry(Element link, String url, ZoneId zone) {
    Optional<ParsedDate> date = beside(link, zone).or(() -> dates.inAddress(url, zone));
    return new Entry(
        null,
        url,
        ListingLinks.title(link),
        date.map(ParsedDate::at).orElse(null),
        date.map(ParsedDate::precision).orElse(PublishedPrecision.NONE),
        null,
        null,
        null,
        null,
        List.of(),
        null,
        List.of());
  }

  /// The date in the smallest block around the link that has one and holds no other article.
  private Optional<ParsedDate> beside(Element link, ZoneId zone) {
    Element block = link;
    while (block != null && !block.normalName().equals("body")) {
      String text = block.text();
      if (text.length() > MAX_ITEM_TEXT || ListingLinks.holdsOthers(block, link)) {
        return Optional.empty();
      }
      Element time = block.selectFirst("time[datetime]");
      Optional<FoundDate> found =
          time == null
              ? dates.inLine(text, zone)
              : dates.inLine(time.attr("datetime").replace('T', ' '), zone);
      if (found.isPresent()) {
        return found.map(FoundDate::date);
      }
      block = block.parent();
    }
    return Optional.empty();
  }
}
