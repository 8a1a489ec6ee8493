package org.harbourwire.ingest.entry;

import java.time.Clock;
import java.time.ZoneId;
import org.harbourwire.contract.source.EntrySelectors;
import org.harbourwire.contract.source.SourceType;
import org.harbourwire.ingest.encoding.Decoder;
import org.harbourwire.ingest.encoding.Markup;
import org.harbourwire.ingest.entry.html.ListingParser;
import org.harbourwire.ingest.entry.html.WebPage;
import org.harbourwire.ingest.entry.xml.SitemapParser;
import org.jspecify.annotations.Nullable;

/// The front door: reads whatever a source answers, as its type says or, for [SourceType#AUTO], as
/// the content shows. A page that names feeds is not taken for a listing then: the feed is the
/// better source, and the outcome says where it is.
public final class EntryParser {
  private final FeedParser feeds;
  private final ListingParser listings;
  private final SitemapParser sitemaps;

  /// @param clock tells which dates lie too far ahead
  public EntryParser(Clock clock) {
    this.feeds = new FeedParser(clock);
    this.listings = new ListingParser(clock);
    this.sitemaps = new SitemapParser(clock);
  }

  /// What `document` lists.
  ///
  /// @param selectors where it holds its entries; absent: found by structure
  /// @param zone zone of dates that name none
  public FeedOutcome parse(
      FeedDocument document, SourceType type, @Nullable EntrySelectors selectors, ZoneId zone) {
    String linkSelector = selectors == null ? null : selectors.each();
    return switch (type) {
      case FEED, JSON -> feeds.parse(document, zone);
      case LISTING, PAGE -> listings.parse(document, linkSelector, zone);
      case SITEMAP -> sitemaps.parse(document, zone);
      case AUTO -> byContent(document, linkSelector, zone);
    };
  }

  private FeedOutcome byContent(FeedDocument document, @Nullable String linkSelector, ZoneId zone) {
    if (linkSelector != null) {
      return listings.parse(document, linkSelector, zone);
    }
    String text = Decoder.decode(document.body(), document.contentType(), Markup.XML).text();
    if (SitemapParser.isSitemap(text)) {
      return sitemaps.parse(document, zone);
    }
    FeedOutcome asFeed = feeds.parse(document, zone);
    boolean plainPage =
        asFeed instanceof FeedOutcome.NotAFeed not
            && not.discovered().isEmpty()
            && WebPage.is(text);
    return plainPage ? listings.parse(document, null, zone) : asFeed;
  }
}
