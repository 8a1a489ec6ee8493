package org.harbourwire.ingest.entry.xml;

import java.net.URI;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.harbourwire.ingest.date.DateParser;
import org.harbourwire.ingest.entry.Entry;
import org.harbourwire.ingest.entry.LeftOut;
import org.harbourwire.ingest.entry.ParsedFeed;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Reads RSS, RDF, Atom, CDF and what resembles them from a tree, with or without channel, version
/// or namespace.
public final class XmlFeedReader {
  /// More than any feed lists that is meant to be read.
  private static final int MAX_ENTRIES = 5_000;

  private static final String TOMBSTONE = "deleted-entry";
  private static final Set<String> ROOTS = Set.of("rss", "rdf:rdf", "rdf", "feed", "channel");
  private static final Set<String> ITEMS = Set.of("item", "entry", "rss:item", "atom:entry");

  private final Document document;
  private final FeedTree tree;
  private final FeedHead head;
  private final XmlEntryReader entries;

  /// @param document the tree of the feed
  /// @param url its address
  /// @param zone zone of dates that name none
  public XmlFeedReader(Document document, URI url, DateParser dates, ZoneId zone) {
    this.document = document;
    this.tree = new FeedTree(document, url);
    this.head = new FeedHead(tree, holder());
    this.entries = new XmlEntryReader(tree, dates, zone);
  }

  /// The feed; empty when the tree is none.
  public Optional<ParsedFeed> read() {
    List<Element> items = items();
    if (items.isEmpty() && root() == null) {
      return Optional.empty();
    }
    String language = head.language();
    String author = head.author();
    List<Entry> read = new ArrayList<>();
    for (Element item : items.subList(0, Math.min(items.size(), MAX_ENTRIES))) {
      entries.read(item, author, language).ifPresent(read::add);
    }
    return Optional.of(
        new ParsedFeed(
            head.title(),
            language,
            head.ttl(),
            head.quiet(),
            head.hub(),
            head.self(),
            read,
            deleted(),
            leftOut(items.size(), read.size())));
  }

  private static LeftOut leftOut(int listed, int read) {
    int beyond = Math.max(0, listed - MAX_ENTRIES);
    return LeftOut.of(listed - beyond - read, "an entry that says nothing")
        .and(LeftOut.of(beyond, "an entry beyond the first " + MAX_ENTRIES));
  }

  /// Of Atom's tombstones (RFC 6721), each names the id of an entry that is no more.
  private List<String> deleted() {
    return document.stream()
        .filter(element -> element.tag().localName().equalsIgnoreCase(TOMBSTONE))
        .map(element -> element.attributes().getIgnoreCase("ref").strip())
        .filter(ref -> !ref.isEmpty())
        .limit(MAX_ENTRIES)
        .toList();
  }

  /// Entries wherever they stand: inside the channel, beside it (RSS 1.0), or under a root that
  /// nobody knows; inside another that was not closed, too.
  private List<Element> items() {
    List<Element> items = new ArrayList<>();
    document.traverse(
        (node, depth) -> {
          if (node instanceof Element element && ITEMS.contains(tree.name(element))) {
            items.add(element);
          }
        });
    return items;
  }

  private @Nullable Element root() {
    return document.children().stream()
        .filter(e -> ROOTS.contains(tree.name(e)))
        .findFirst()
        .orElse(null);
  }

  /// The element that holds what the feed says of itself.
  private Element holder() {
    Element known = root();
    Element root = known == null ? document.firstElementChild() : known;
    if (root == null || ITEMS.contains(tree.name(root))) {
      return document;
    }
    // CDF has channels in its channel.
    return tree.name(root).equals("channel")
        ? root
        : tree.child(root, "channel", "rss:channel").orElse(root);
  }
}
