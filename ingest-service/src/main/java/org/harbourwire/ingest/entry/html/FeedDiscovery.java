package org.harbourwire.ingest.entry.html;

import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.harbourwire.ingest.WordSet;
import org.harbourwire.ingest.WordTable;
import org.harbourwire.ingest.entry.text.Links;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// Finds the feeds that a web page names in its head, else those to which it links.
public final class FeedDiscovery {
  private static final int MAX_FEEDS = 20;

  /// A page names its feeds before or behind its articles, of which it has no thousands.
  private static final int MOST_LINKS = 5_000;

  /// The last step of a feed's address.
  private static final Pattern FEED_ADDRESS =
      Pattern.compile(
          "(?i).*/(?:rss|feeds?|atom|(?:[\\w-]+[_.-])?(?:rss|feed|atom|index)[\\w-]*\\.(?:xml|rss|rdf|atom|json))/?(?:\\?.*)?");

  private static final WordSet OTHER =
      new WordSet(
          WordTable.inOrder(FeedDiscovery.class, "feed-kinds.txt")
              .getOrDefault("other", List.of()));

  private FeedDiscovery() {}

  /// Whether a feed that is called so is one of comments.
  public static boolean isOfComments(String said) {
    return OTHER.isIn(said);
  }

  /// The feeds of `page`, best first: as named, those of comments last.
  public static List<URI> feeds(Document page, URI url) {
    URI base =
        Optional.ofNullable(page.selectFirst("base[href]"))
            .flatMap(e -> Links.resolve(url, e.attr("href")))
            .orElse(url);
    List<URI> named =
        addresses(
            page.select("link[rel~=(?i)\\b(alternate|feed)\\b][href]").stream()
                .filter(FeedDiscovery::isFeed)
                .sorted(Comparator.comparing(FeedDiscovery::isOfComments))
                .flatMap(link -> Links.web(base, link.attr("href")).stream()));
    return named.isEmpty()
        ? addresses(
            page.select("a[href]").stream()
                .limit(MOST_LINKS)
                .sorted(Comparator.comparing(FeedDiscovery::isOfComments))
                .flatMap(link -> Links.web(base, link.attr("href")).stream())
                .filter(address -> FEED_ADDRESS.matcher(address).matches()))
        : named;
  }

  /// The feeds of an OPML document.
  public static List<URI> outlined(Document opml) {
    return addresses(
        opml.select("outline").stream()
            .map(outline -> outline.attributes().getIgnoreCase("xmlurl"))
            .filter(Links::isWhole)
            .flatMap(address -> Links.web(Links.NOWHERE, address).stream()));
  }

  private static List<URI> addresses(Stream<String> found) {
    return found.map(URI::create).distinct().limit(MAX_FEEDS).toList();
  }

  private static boolean isOfComments(Element link) {
    return isOfComments(link.attr("title") + " " + link.attr("href") + " " + link.text());
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
