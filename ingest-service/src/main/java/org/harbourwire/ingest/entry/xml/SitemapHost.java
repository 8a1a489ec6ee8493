package org.harbourwire.ingest.entry.xml;

import java.net.URI;
import java.util.List;
import org.harbourwire.contract.HostName;
import org.harbourwire.ingest.entry.Entry;
import org.harbourwire.ingest.entry.FeedOutcome;
import org.harbourwire.ingest.entry.LeftOut;
import org.harbourwire.ingest.site.RegisteredDomain;
import org.harbourwire.kit.http.AsciiHost;

/// For which pages a sitemap may speak: those of its own publisher. sitemaps.org ("Sitemap file
/// location", "Cross submits") has it speak for its host, or for others that name it in their
/// robots.txt; publishers keep theirs on `sitemaps.`, `static.` or `cdn.` beside `www.`.
///
/// @param sitemap its address
record SitemapHost(URI sitemap) {
  /// `outcome` without pages of other publishers.
  FeedOutcome only(FeedOutcome outcome) {
    if (!(outcome instanceof FeedOutcome.Parsed(var feed))) {
      return outcome;
    }
    List<Entry> own = feed.entries().stream().filter(this::owns).toList();
    return own.isEmpty() && !feed.entries().isEmpty()
        ? new FeedOutcome.NotAFeed("it names pages of other publishers only", List.of())
        : new FeedOutcome.Parsed(
            feed.with(own)
                .without(
                    LeftOut.of(feed.entries().size() - own.size(), "a page of another publisher")));
  }

  /// A host may be written in its own letters or in ASCII.
  private boolean owns(Entry entry) {
    try {
      URI page = AsciiHost.of(String.valueOf(entry.url()));
      return HostName.same(page, sitemap)
          || RegisteredDomain.same(page, AsciiHost.of(sitemap.toString()));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
