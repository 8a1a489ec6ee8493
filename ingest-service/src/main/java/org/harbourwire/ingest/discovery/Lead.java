package org.harbourwire.ingest.discovery;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.harbourwire.contract.source.SourceType;
import org.harbourwire.ingest.WordSet;
import org.harbourwire.ingest.WordTable;
import org.harbourwire.ingest.entry.html.FeedDiscovery;
import org.harbourwire.ingest.entry.text.Links;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// An address at which something may be to poll.
///
/// @param url to be asked
/// @param type as which its answer is to be read
record Lead(URI url, SourceType type) {
  private static final Map<String, List<String>> WORDS = WordTable.inOrder(Lead.class, "leads.txt");
  private static final WordSet OF_FEEDS = new WordSet(WORDS.getOrDefault("word", List.of()));
  private static final int LONGEST_TEXT = 40;
  private static final int MOST_LINKS = 8;

  /// The feeds that a page names in its head or by its links, then what its links call feeds.
  static List<Lead> onPage(Document page, URI url) {
    List<Lead> leads = new ArrayList<>();
    FeedDiscovery.feeds(page, url).forEach(feed -> leads.add(new Lead(feed, SourceType.FEED)));
    page.select("a[href]").stream()
        .filter(Lead::speaksOfFeeds)
        .flatMap(link -> Links.web(url, link.attr("href")).stream())
        .limit(MOST_LINKS)
        .forEach(link -> leads.add(new Lead(URI.create(link), SourceType.FEED)));
    return leads;
  }

  /// Where a site may keep feeds, and sitemaps, without saying so.
  static List<Lead> usual(URI site) {
    URI root = site.resolve("/");
    return Stream.concat(
            words("feed").map(path -> new Lead(root.resolve(path), SourceType.FEED)),
            words("sitemap").map(path -> new Lead(root.resolve(path), SourceType.SITEMAP)))
        .toList();
  }

  /// Whether a feed says that it is one of comments.
  static boolean isOfComments(Proposal proposal) {
    String said = proposal.url() + " " + (proposal.title() == null ? "" : proposal.title());
    return FeedDiscovery.isOfComments(said);
  }

  private static boolean speaksOfFeeds(Element link) {
    String text = link.text() + " " + link.attr("title") + " " + link.select("img").attr("alt");
    return text.length() <= LONGEST_TEXT && OF_FEEDS.isIn(text);
  }

  private static Stream<String> words(String kind) {
    return WORDS.getOrDefault(kind, List.of()).stream();
  }
}
