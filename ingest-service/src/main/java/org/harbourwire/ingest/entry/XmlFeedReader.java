package org.harbourwire.ingest.entry;

import java.net.URI;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.harbourwire.ingest.date.DateParser;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;

/// Reads RSS, RDF, Atom and what resembles them from a tree, with or without channel, version or
/// namespace.
final class XmlFeedReader {
  /// More than any real feed lists.
  private static final int MAX_ENTRIES = 10_000;

  private static final Set<String> ROOTS = Set.of("rss", "rdf:rdf", "rdf", "feed", "channel");
  private static final Set<String> ITEMS = Set.of("item", "entry", "rss:item", "atom:entry");

  private final URI document;
  private final XmlEntryReader entries;

  XmlFeedReader(DateParser dates, ZoneId zone, URI document) {
    this.document = document;
    this.entries = new XmlEntryReader(dates, zone, document);
  }

  /// The feed; empty when the tree is none.
  Optional<ParsedFeed> read(Document tree) {
    List<Element> items = items(tree);
    Element head = head(tree);
    if (items.isEmpty() && (head == null || !ROOTS.contains(FeedTree.name(FeedTree.root(head))))) {
      return Optional.empty();
    }
    Element holder = head == null ? tree : head;
    String language = language(holder);
    String author = isAtom(holder) ? XmlEntryReader.author(Fields.of(holder)) : null;
    List<Entry> read = new ArrayList<>();
    for (Element item : items) {
      entries.read(item, author, language).ifPresent(read::add);
    }
    return Optional.of(
        new ParsedFeed(
            FeedTree.child(holder, "title", "atom:title", "dc:title")
                .map(TextConstruct::plain)
                .orElse(null),
            language,
            ttl(holder),
            hub(holder),
            read));
  }

  /// Entries wherever they stand: inside the channel, beside it (RSS 1.0), or under a root that
  /// nobody knows; inside another that was not closed, too.
  private static List<Element> items(Document tree) {
    List<Element> items = new ArrayList<>();
    tree.filter(
        (node, depth) -> {
          if (node instanceof Element element && ITEMS.contains(FeedTree.name(element))) {
            items.add(element);
          }
          return items.size() < MAX_ENTRIES
              ? NodeFilter.FilterResult.CONTINUE
              : NodeFilter.FilterResult.STOP;
        });
    return items;
  }

  /// The element that holds what the feed says of itself.
  private static @Nullable Element head(Document tree) {
    Element root =
        tree.children().stream()
            .filter(e -> ROOTS.contains(FeedTree.name(e)))
            .findFirst()
            .orElse(tree.firstElementChild());
    return root == null ? null : FeedTree.child(root, "channel", "rss:channel").orElse(root);
  }

  private static boolean isAtom(Element holder) {
    return FeedTree.name(holder).equals("feed");
  }

  private static @Nullable String language(Element holder) {
    return FeedTree.child(holder, "language", "dc:language")
        .map(TextConstruct::plain)
        .orElseGet(() -> FeedTree.language(holder));
  }

  private static @Nullable Duration ttl(Element holder) {
    return FeedTree.child(holder, "ttl")
        .map(e -> e.wholeText().strip())
        .filter(text -> text.matches("[0-9]{1,6}"))
        .map(text -> Duration.ofMinutes(Long.parseLong(text)))
        .orElse(null);
  }

  private @Nullable String hub(Element holder) {
    return FeedTree.children(holder, "atom:link", "link")
        .filter(e -> "hub".equalsIgnoreCase(FeedTree.attribute(e, "rel")))
        .map(e -> Links.web(FeedTree.base(e, document), FeedTree.attribute(e, "href")).orElse(null))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }
}
