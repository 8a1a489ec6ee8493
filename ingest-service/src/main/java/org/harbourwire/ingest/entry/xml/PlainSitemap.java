package org.harbourwire.ingest.entry.xml;

import crawlercommons.sitemaps.AbstractSiteMap;
import crawlercommons.sitemaps.SiteMap;
import crawlercommons.sitemaps.SiteMapParser;
import crawlercommons.sitemaps.UnknownFormatException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.harbourwire.ingest.article.FetchedDocument;
import org.harbourwire.ingest.entry.Entry;
import org.harbourwire.ingest.entry.FeedOutcome;
import org.harbourwire.ingest.entry.ParsedFeed;

/// Sitemaps that are no XML: plain lists of addresses and compressed files.
final class PlainSitemap {
  private PlainSitemap() {}

  /// The entries of `document`.
  static FeedOutcome read(FetchedDocument document) {
    try {
      AbstractSiteMap parsed =
          new SiteMapParser(false).parseSiteMap(document.body(), document.url().toURL());
      List<Entry> entries = new ArrayList<>();
      if (parsed instanceof SiteMap sitemap) {
        sitemap.getSiteMapUrls().forEach(u -> entries.add(Entry.link(u.getUrl().toString(), null)));
      }
      return entries.isEmpty()
          ? new FeedOutcome.NotAFeed("it is no sitemap", List.of())
          : new FeedOutcome.Parsed(ParsedFeed.of(null, null, entries));
    } catch (UnknownFormatException | IOException e) {
      return new FeedOutcome.NotAFeed("it is no sitemap", List.of());
    }
  }
}
