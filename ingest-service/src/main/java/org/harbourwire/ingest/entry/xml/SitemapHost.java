package org.harbourwire.ingest.entry.xml;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.harbourwire.ingest.entry.Entry;
import org.harbourwire.ingest.entry.FeedOutcome;
import org.jspecify.annotations.Nullable;

/// The host of a sitemap, for which alone it may speak (sitemaps.org, "Sitemap file location");
/// with and without `www.` it is one.
record SitemapHost(String name) {
  private static final String WWW = "www.";

  static SitemapHost of(URI sitemap) {
    return new SitemapHost(plain(sitemap.getHost()));
  }

  /// `outcome` without pages of other hosts.
  FeedOutcome only(FeedOutcome outcome) {
    if (!(outcome instanceof FeedOutcome.Parsed(var feed))) {
      return outcome;
    }
    List<Entry> own = feed.entries().stream().filter(this::owns).toList();
    return own.isEmpty() && !feed.entries().isEmpty()
        ? new FeedOutcome.NotAFeed("it names pages of other hosts only", List.of())
        : new FeedOutcome.Parsed(feed.with(own));
  }

  private boolean owns(Entry entry) {
    return entry.url() != null && name.equals(plain(URI.create(entry.url()).getHost()));
  }

  private static String plain(@Nullable String host) {
    String lower = host == null ? "" : host.toLowerCase(Locale.ROOT);
    return lower.startsWith(WWW) ? lower.substring(WWW.length()) : lower;
  }
}
