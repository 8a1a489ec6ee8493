package org.harbourwire.ingest.entry.xml;

import java.net.URI;
import java.util.List;
import org.harbourwire.contract.HostName;
import org.harbourwire.ingest.entry.Entry;
import org.harbourwire.ingest.entry.FeedOutcome;
import org.harbourwire.ingest.entry.LeftOut;
import org.harbourwire.kit.http.AsciiHost;

/// The host of a sitemap, for which alone it may speak (sitemaps.org, "Sitemap file location");
/// with and without `www.` it is one.
record SitemapHost(String name) {
  static SitemapHost of(URI sitemap) {
    return new SitemapHost(name(sitemap.toString()));
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

  /// Under one name, be it written in its own letters or in ASCII.
  private static String name(String address) {
    try {
      return HostName.withoutWww(AsciiHost.of(address));
    } catch (IllegalArgumentException e) {
      return address;
    }
  }

  private boolean owns(Entry entry) {
    return entry.url() != null && name.equals(name(entry.url()));
  }
}
