package org.harbourwire.ingest.entry;

import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// Finds the feeds that an HTML page names in its head.
final class FeedDiscovery {
  private static final int MAX_FEEDS = 20;

  private FeedDiscovery() {}

  static List<URI> feeds(Document page, URI url) {
    URI base =
        page.select("base[href]").stream()
            .findFirst()
            .flatMap(e -> Links.resolve(url, e.attr("href")))
            .orElse(url);
    Set<URI> feeds = new LinkedHashSet<>();
    for (Element link : page.select("link[rel~=(?i)\\b(alternate|feed)\\b][href]")) {
      if (isFeed(link) && feeds.size() < MAX_FEEDS) {
        Links.web(base, link.attr("href")).map(URI::create).ifPresent(feeds::add);
      }
    }
    return List.copyOf(feeds);
  }

  private static boolean isFeed(Element link) {
    String type = link.attr("type").toLowerCase(Locale.ROOT);
    return type.contains("rss")
        || type.contains("atom")
        || type.contains("feed+json")
        || type.contains("rdf+xml")
        || link.attr("rel").toLowerCase(Locale.ROOT).contains("feed");
  }
}
