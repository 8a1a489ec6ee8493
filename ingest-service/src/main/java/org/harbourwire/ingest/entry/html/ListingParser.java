package org.harbourwire.ingest.entry.html;

import java.net.URI;
import java.time.Clock;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.harbourwire.contract.source.EntrySelectors;
import org.harbourwire.ingest.article.FetchedDocument;
import org.harbourwire.ingest.date.DateParser;
import org.harbourwire.ingest.encoding.Decoder;
import org.harbourwire.ingest.encoding.Markup;
import org.harbourwire.ingest.entry.Entry;
import org.harbourwire.ingest.entry.FeedOutcome;
import org.harbourwire.ingest.entry.ParsedFeed;
import org.harbourwire.ingest.entry.markup.HtmlTree;
import org.harbourwire.ingest.entry.markup.TagNames;
import org.harbourwire.ingest.entry.text.Links;
import org.harbourwire.ingest.entry.text.PlainText;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.select.Selector.SelectorParseException;
import org.jspecify.annotations.Nullable;

/// Reads the items of a listing page, or of XML that is no feed: those that its source's selectors
/// name, else those that [ListingLinks] finds by structure, else those in its data
/// ([EmbeddedLists]); each with its date.
public final class ListingParser {
  private static final int MAX_BYTES = 16 * 1024 * 1024;

  private final Clock clock;

  /// @param clock tells which dates lie too far ahead
  public ListingParser(Clock clock) {
    this.clock = clock;
  }

  /// The entries of the page.
  ///
  /// @param where selectors of the items and their parts; absent: found by structure
  /// @param zone zone of the dates
  /// @param before addresses that it listed once
  public FeedOutcome parse(
      FetchedDocument document,
      @Nullable EntrySelectors where,
      ZoneId zone,
      Supplier<? extends Stream<String>> before) {
    if (document.body().length > MAX_BYTES) {
      return new FeedOutcome.Refused("it is larger than " + (MAX_BYTES >> 20) + " MB");
    }
    String text = Decoder.decode(document.body(), document.contentType(), Markup.HTML).text();
    Document page = parsed(text, document.url(), where != null);
    URI base = base(page, document.url());
    try {
      return where == null
          ? outcome(
              page, document.url(), byStructure(page, base, zone, before), "it lists no articles")
          : selected(
              page, document.url(), new SelectedItems(where, new ItemDates(clock, zone), base));
    } catch (SelectorParseException e) {
      return new FeedOutcome.Refused("a selector cannot be read: " + e.getMessage());
    }
  }

  /// The page; or XML that is none, which only selectors can read.
  private static Document parsed(String text, URI url, boolean selected) {
    if (selected && text.stripLeading().startsWith("<?xml")) {
      Document xml = Jsoup.parse(TagNames.bounded(text), url.toString(), Parser.xmlParser());
      Element root = xml.firstElementChild();
      if (root != null && !root.normalName().equals("html")) {
        return xml;
      }
    }
    Document page = HtmlTree.ofPage(text, url.toString());
    ScriptedLinks.resolve(page);
    return page;
  }

  private static FeedOutcome selected(Document page, URI url, SelectedItems selection) {
    List<Element> items = selection.items(page);
    List<Entry> entries = items.stream().flatMap(item -> selection.read(item).stream()).toList();
    return outcome(page, url, eachOnce(entries), selection.reason(items.size()));
  }

  private List<Entry> byStructure(
      Document page, URI base, ZoneId zone, Supplier<? extends Stream<String>> before) {
    SelectedItems links =
        new SelectedItems(EntrySelectors.ofLinks("a"), new ItemDates(clock, zone), base);
    List<Entry> shown =
        eachOnce(
            ListingLinks.find(page, base, before).stream()
                .flatMap(link -> links.read(link).stream())
                .toList());
    return shown.isEmpty()
        ? eachOnce(EmbeddedLists.find(page, base, new DateParser(clock), zone))
        : shown;
  }

  private static FeedOutcome outcome(Document page, URI url, List<Entry> entries, String reason) {
    return entries.isEmpty()
        ? new FeedOutcome.NotAFeed(reason, FeedDiscovery.feeds(page, url))
        : new FeedOutcome.Parsed(
            ParsedFeed.of(PlainText.line(page.title()), language(page), entries));
  }

  private static URI base(Document page, URI url) {
    Element base = page.selectFirst("base[href]");
    return base == null ? url : Links.resolve(url, base.attr("href")).orElse(url);
  }

  private static @Nullable String language(Document page) {
    Element html = page.selectFirst("html[lang]");
    return html == null ? null : PlainText.line(html.attr("lang"));
  }

  /// A picture and a headline often lead to the same article: the longer words are its title.
  private static List<Entry> eachOnce(List<Entry> entries) {
    Map<String, Entry> byAddress = new LinkedHashMap<>();
    for (Entry entry : entries) {
      byAddress.merge(String.valueOf(entry.url()), entry, ListingParser::longerTitle);
    }
    return List.copyOf(byAddress.values());
  }

  private static Entry longerTitle(Entry one, Entry other) {
    int first = one.title() == null ? 0 : one.title().length();
    int second = other.title() == null ? 0 : other.title().length();
    return second > first ? other : one;
  }
}
