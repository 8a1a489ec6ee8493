package org.harbourwire.ingest.entry.xml;

import java.net.URI;
import java.util.List;
import org.harbourwire.contract.HostName;
import org.harbourwire.ingest.entry.Entry;
import org.harbourwire.ingest.entry.FeedOutcome;
import org.harbourwire.ingest.entry.LeftOut;

/// The host of a sitemap, for which alone it may speak (sitemaps.org, "Sitemap file location");
/// with and without `www.` it is one.
record SitemapHost(String name) {
  static SitemapHost of(URI sitemap) {
    return new SitemapHost(HostName.withoutWww(sitemap));
  }

  /// `outcome` without pages of other hosts.
  FeedOutcome only(FeedOutcome outcome) {
    if (!(outcome instanceof FeedOutcome.Parsed(var feed))) {
      return outcome;
    }
    List<Entry> own = feed.entries().stream().filter(this::owns).toList();
    return own.isEmpty() && !feed.entries().isEmpty()
        ? new FeedOutcome.NotAFeed("it names pages of other hosts only", List.of())
        : new FeedOutcome.Parsed(
            feed.with(own)
                .without(LeftOut.of(feed.entries().size() - own.size(), "a page of another host")));
  }

  private boolean owns(Entry entry) {
    return entry.url() != null && name.equals(HostName.withoutWww(URI.create(entry.url())));
  }
}
