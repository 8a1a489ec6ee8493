package org.harbourwire.ingest.entry.xml;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.harbourwire.contract.article.PublishedPrecision;
import org.harbourwire.ingest.date.DateParser;
import org.harbourwire.ingest.date.ParsedDate;
import org.harbourwire.ingest.encoding.Decoder;
import org.harbourwire.ingest.encoding.Markup;
import org.harbourwire.ingest.entry.Entry;
import org.harbourwire.ingest.entry.FeedDocument;
import org.harbourwire.ingest.entry.FeedOutcome;
import org.harbourwire.ingest.entry.ParsedFeed;
import org.harbourwire.ingest.entry.markup.FeedMarkup;
import org.harbourwire.ingest.entry.markup.HostileMarkupException;
import org.harbourwire.ingest.entry.text.Links;
import org.harbourwire.ingest.entry.text.PlainText;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Reads news sitemaps, ordinary sitemaps and their index files.
///
/// XML goes through the same tree as feeds, which keeps the precision of dates and survives broken
/// markup; plain lists of addresses and compressed files are left to crawler-commons. `lastmod`
/// says when a page changed, so it is never taken for the date of publication.
public final class SitemapParser {
  /// The protocol's own limits.
  private static final int MAX_BYTES = 50 * 1024 * 1024;

  private static final int MAX_ENTRIES = 50_000;

  private final DateParser dates;

  /// @param clock tells which dates lie too far ahead
  public SitemapParser(Clock clock) {
    this.dates = new DateParser(clock);
  }

  /// The entries of a sitemap; of an index file the addresses of its children, newest first.
  ///
  /// @param zone zone of dates that name none
  public FeedOutcome parse(FeedDocument document, ZoneId zone) {
    if (document.body().length > MAX_BYTES) {
      return new FeedOutcome.Refused("it is larger than " + (MAX_BYTES >> 20) + " MB");
    }
    try {
      String text = Decoder.decode(document.body(), document.contentType(), Markup.XML).text();
      return text.stripLeading().startsWith("<")
          ? xml(FeedMarkup.parse(text), document.url(), zone)
          : PlainSitemap.read(document);
    } catch (HostileMarkupException e) {
      return new FeedOutcome.Refused(e.reason());
    } catch (RuntimeException e) {
      // The promise to the caller: a parser's own failure concerns one document only.
      return new FeedOutcome.Refused("it cannot be read: " + e.getClass().getSimpleName());
    }
  }

  /// Whether the root element is one of a sitemap.
  public static boolean isSitemap(String text) {
    return text.substring(0, Math.min(text.length(), 4_096))
        .matches("(?s)[^<]*+(<[?!][^>]*+>\\s*+)*+<(\\w+:)?(urlset|sitemapindex)\\b.*");
  }

  private FeedOutcome xml(Document tree, URI url, ZoneId zone) {
    List<Element> pages = named(tree, "url");
    if (!pages.isEmpty()) {
      return new FeedOutcome.Parsed(
          new ParsedFeed(
              null,
              null,
              null,
              null,
              pages.stream()
                  .limit(MAX_ENTRIES)
                  .flatMap(page -> entry(page, url, zone).stream())
                  .toList()));
    }
    List<Element> children = named(tree, "sitemap");
    return children.isEmpty()
        ? new FeedOutcome.NotAFeed("it is no sitemap, or an empty one", List.of())
        : new FeedOutcome.NotAFeed("it is a sitemap index", children(children, url, zone));
  }

  private static List<Element> named(Document tree, String name) {
    return tree.getAllElements().stream()
        .filter(e -> e.tag().localName().equalsIgnoreCase(name))
        .toList();
  }

  private List<URI> children(List<Element> sitemaps, URI url, ZoneId zone) {
    record Child(URI address, Instant changed) {}
    List<Child> children = new ArrayList<>();
    for (Element sitemap : sitemaps) {
      Instant changed =
          Optional.ofNullable(text(sitemap, "lastmod"))
              .flatMap(text -> dates.parse(text, zone))
              .map(ParsedDate::at)
              .orElse(Instant.EPOCH);
      Links.web(url, text(sitemap, "loc"))
          .ifPresent(address -> children.add(new Child(URI.create(address), changed)));
    }
    return children.stream()
        .sorted((a, b) -> b.changed().compareTo(a.changed()))
        .map(Child::address)
        .distinct()
        .toList();
  }

  private Optional<Entry> entry(Element page, URI url, ZoneId zone) {
    Element news = descendant(page, "news");
    Element of = news == null ? page : news;
    Optional<ParsedDate> published =
        Optional.ofNullable(text(of, "publication_date")).flatMap(text -> dates.parse(text, zone));
    Instant updated =
        Optional.ofNullable(text(page, "lastmod"))
            .flatMap(text -> dates.parse(text, zone))
            .map(ParsedDate::at)
            .orElse(null);
    String keywords = text(of, "keywords");
    return Links.web(url, text(page, "loc"))
        .map(
            address ->
                new Entry(
                    null,
                    address,
                    news == null ? null : text(news, "title"),
                    published.map(ParsedDate::at).orElse(null),
                    published.map(ParsedDate::precision).orElse(PublishedPrecision.NONE),
                    updated,
                    null,
                    null,
                    null,
                    keywords == null ? List.of() : List.of(keywords.split("\\s*+[,，;]\\s*+", -1)),
                    news == null ? null : text(news, "language"),
                    List.of()));
  }

  private static @Nullable Element descendant(Element element, String name) {
    return element.getAllElements().stream()
        .skip(1)
        .filter(e -> e.tag().localName().equalsIgnoreCase(name))
        .findFirst()
        .orElse(null);
  }

  private static @Nullable String text(Element element, String name) {
    Element found = descendant(element, name);
    return found == null ? null : PlainText.guessed(found.wholeText());
  }
}
