package org.harbourwire.ingest.entry;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.harbourwire.contract.source.EntrySelectors;
import org.harbourwire.contract.source.Source;
import org.harbourwire.contract.source.SourceType;
import org.harbourwire.ingest.article.ExtractContext;
import org.harbourwire.ingest.article.FetchedDocument;
import org.harbourwire.ingest.date.DateParser;
import org.harbourwire.ingest.encoding.Decoder;
import org.harbourwire.ingest.encoding.Markup;
import org.harbourwire.ingest.entry.html.ListingParser;
import org.harbourwire.ingest.entry.html.WebPage;
import org.harbourwire.ingest.entry.json.JsonListReader;
import org.harbourwire.ingest.entry.xml.SitemapParser;
import org.harbourwire.ingest.json.LenientJson;
import org.jspecify.annotations.Nullable;

/// The front door: reads whatever a source answers, as its type says or, for [SourceType#AUTO], as
/// the content shows. A page that names feeds is not taken for a listing then: the feed is the
/// better source, and the outcome says where it is.
public final class EntryParser {
  private final FeedParser feeds;
  private final ListingParser listings;
  private final SitemapParser sitemaps;
  private final WatchedPage watched;
  private final DateParser dates;
  private final Clock clock;

  /// @param clock tells which dates lie too far ahead
  public EntryParser(Clock clock) {
    this.feeds = new FeedParser(clock);
    this.listings = new ListingParser(clock);
    this.sitemaps = new SitemapParser(clock);
    this.watched = new WatchedPage(clock);
    this.dates = new DateParser(clock);
    this.clock = clock;
  }

  /// What `document`, an answer of `source`, lists.
  ///
  /// @param type how it lists its entries there; that of the source unless it has moved
  public FeedOutcome parse(FetchedDocument document, SourceType type, Source source) {
    return parse(document, type, source, Stream::empty);
  }

  /// Like [#parse(FetchedDocument, SourceType, Source)] of a source that is known.
  ///
  /// @param before addresses that it listed once; asked for where a page lists very little
  public FeedOutcome parse(
      FetchedDocument document,
      SourceType type,
      Source source,
      Supplier<? extends Stream<String>> before) {
    var context = new ExtractContext(source.zone(), source.language(), null, source.page());
    return parse(document, type, source.entries(), context, before);
  }

  /// What `document` lists.
  ///
  /// @param selectors where it holds its entries; absent: found by structure
  /// @param zone zone of dates that name none
  public FeedOutcome parse(
      FetchedDocument document, SourceType type, @Nullable EntrySelectors selectors, ZoneId zone) {
    return parse(document, type, selectors, ExtractContext.of(zone), Stream::empty);
  }

  private FeedOutcome parse(
      FetchedDocument packed,
      SourceType type,
      @Nullable EntrySelectors selectors,
      ExtractContext context,
      Supplier<? extends Stream<String>> before) {
    Optional<FetchedDocument> plain = Unpacked.of(packed);
    if (plain.isEmpty()) {
      return new FeedOutcome.Refused(Unpacked.BROKEN);
    }
    FetchedDocument document = plain.get();
    ZoneId zone = context.zone();
    FeedOutcome outcome =
        switch (type) {
          case FEED -> feeds.parse(document, zone);
          case JSON -> json(document, selectors, zone);
          case LISTING -> listings.parse(document, selectors, zone, before);
          case PAGE -> watched.parse(document, context);
          case SITEMAP -> sitemaps.parse(document, zone);
          case AUTO -> byContent(document, selectors, zone);
        };
    FeedOutcome told =
        outcome instanceof FeedOutcome.Parsed(ParsedFeed feed)
            ? new FeedOutcome.Parsed(feed.with(SharedIds.dropped(feed.entries())))
            : outcome;
    return new SiteEntries(clock, zone).corrected(told);
  }

  /// A JSON Feed says so; every other list is read where selectors say, or by shape.
  private FeedOutcome json(
      FetchedDocument document, @Nullable EntrySelectors selectors, ZoneId zone) {
    FeedOutcome asFeed = selectors == null ? feeds.parse(document, zone) : null;
    if (asFeed instanceof FeedOutcome.Parsed || asFeed instanceof FeedOutcome.Refused) {
      return asFeed;
    }
    String text = text(document);
    return LenientJson.is(text)
        ? new JsonListReader(dates, zone, document.url()).read(text, selectors)
        : new FeedOutcome.NotAFeed(
            WebPage.is(text) ? "it is a web page, no JSON" : "it is no JSON", List.of());
  }

  /// What was listed before tells nothing here: it may have been a feed.
  private FeedOutcome byContent(
      FetchedDocument document, @Nullable EntrySelectors selectors, ZoneId zone) {
    String text = text(document);
    if (LenientJson.is(text)) {
      return json(document, selectors, zone);
    }
    if (selectors != null) {
      return listings.parse(document, selectors, zone, Stream::empty);
    }
    if (SitemapParser.isSitemap(text)) {
      return sitemaps.parse(document, zone);
    }
    FeedOutcome asFeed = feeds.parse(document, zone);
    boolean plainPage =
        asFeed instanceof FeedOutcome.NotAFeed not
            && not.discovered().isEmpty()
            && WebPage.is(text);
    return plainPage ? listings.parse(document, null, zone, Stream::empty) : asFeed;
  }

  private static String text(FetchedDocument document) {
    return Decoder.decode(document.body(), document.contentType(), Markup.XML).text();
  }
}
