package org.harbourwire.ingest.entry.xml;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.harbourwire.contract.article.PublishedPrecision;
import org.harbourwire.ingest.article.FetchedDocument;
import org.harbourwire.ingest.date.DateParser;
import org.harbourwire.ingest.date.ParsedDate;
import org.harbourwire.ingest.encoding.Decoder;
import org.harbourwire.ingest.encoding.Markup;
import org.harbourwire.ingest.entry.Entry;
import org.harbourwire.ingest.entry.FeedOutcome;
import org.harbourwire.ingest.entry.LeftOut;
import org.harbourwire.ingest.entry.ParsedFeed;
import org.harbourwire.ingest.entry.markup.FeedMarkup;
import org.harbourwire.ingest.entry.markup.FirstTag;
import org.harbourwire.ingest.entry.markup.HostileMarkupException;
import org.harbourwire.ingest.entry.text.Links;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// Reads news sitemaps, ordinary sitemaps and their index files.
///
/// XML goes through the same tree as feeds, which keeps the precision of dates and survives broken
/// markup; plain lists of addresses and compressed files are left to crawler-commons. `lastmod`
/// says when a page changed, so it is never taken for the date of publication. A sitemap speaks for
/// its own host alone (sitemaps.org); what it says of images and videos is not of the page.
public final class SitemapParser {
  /// The protocol's own limits.
  private static final int MAX_BYTES = 50 * 1024 * 1024;

  private static final int MAX_ENTRIES = 50_000;
  private static final int MOST_NEWS = 1_000;
  private static final Comparator<Entry> NEWEST_FIRST =
      Comparator.comparing(SitemapParser::changed).reversed();

  private static final Pattern ELEMENT = Pattern.compile("<[a-zA-Z]");
  private static final Pattern ROOT =
      Pattern.compile("<(?:[\\w.-]{1,20}+:)?+(?:urlset|sitemapindex)\\b");

  private final DateParser dates;

  /// @param clock tells which dates lie too far ahead
  public SitemapParser(Clock clock) {
    this.dates = new DateParser(clock);
  }

  /// The entries of a sitemap, of a large one the newest thousand; of an index file the addresses
  /// of its children, newest first.
  ///
  /// @param zone zone of dates that name none
  public FeedOutcome parse(FetchedDocument document, ZoneId zone) {
    if (document.body().length > MAX_BYTES) {
      return new FeedOutcome.Refused("it is larger than " + (MAX_BYTES >> 20) + " MB");
    }
    try {
      String text = Decoder.decode(document.body(), document.contentType(), Markup.XML).text();
      return text.stripLeading().startsWith("<")
          ? xml(FeedMarkup.parse(text), document.url(), zone)
          : new SitemapHost(document.url()).only(PlainSitemap.read(document));
    } catch (HostileMarkupException e) {
      return new FeedOutcome.Refused(e.reason());
    } catch (RuntimeException e) {
      // The promise to the caller: a parser's own failure concerns one document only.
      return new FeedOutcome.Refused("it cannot be read: " + e.getClass().getSimpleName());
    }
  }

  /// Whether the root element is one of a sitemap.
  public static boolean isSitemap(String text) {
    OptionalInt first = FirstTag.in(text, ELEMENT);
    return first.isPresent()
        && ROOT.matcher(text).region(first.getAsInt(), text.length()).lookingAt();
  }

  private FeedOutcome xml(Document tree, URI url, ZoneId zone) {
    List<Element> pages = SitemapTree.named(tree, "url");
    if (!pages.isEmpty()) {
      return new SitemapHost(url).only(new FeedOutcome.Parsed(listed(pages, url, zone)));
    }
    List<Element> children = SitemapTree.named(tree, "sitemap");
    if (!children.isEmpty()) {
      return new FeedOutcome.NotAFeed(
          "it is a sitemap index", new SitemapIndex(dates, zone).newestFirst(children, url));
    }
    return SitemapTree.isRoot(tree)
        ? new FeedOutcome.Parsed(ParsedFeed.of(null, null, List.of()))
        : new FeedOutcome.NotAFeed("it is no sitemap", List.of());
  }

  private ParsedFeed listed(List<Element> pages, URI url, ZoneId zone) {
    List<Element> most = pages.subList(0, Math.min(MAX_ENTRIES, pages.size()));
    List<Entry> entries = most.stream().flatMap(page -> entry(page, url, zone).stream()).toList();
    return ParsedFeed.of(null, null, newest(entries))
        .without(LeftOut.of(most.size() - entries.size(), "a page without an address"));
  }

  /// A sitemap lists all that a site ever had; what is new is wanted.
  private static List<Entry> newest(List<Entry> entries) {
    return entries.size() <= MOST_NEWS
        ? entries
        : entries.stream().sorted(NEWEST_FIRST).limit(MOST_NEWS).toList();
  }

  private static Instant changed(Entry entry) {
    return Stream.of(entry.publishedAt(), entry.updatedAt())
        .flatMap(Stream::ofNullable)
        .max(Comparator.naturalOrder())
        .orElse(Instant.EPOCH);
  }

  private Optional<Entry> entry(Element page, URI url, ZoneId zone) {
    Element news = SitemapTree.news(page);
    Optional<ParsedDate> published =
        Optional.ofNullable(
                news == null
                    ? SitemapTree.text(page, "publication_date")
                    : SitemapTree.within(news, "publication_date"))
            .flatMap(text -> dates.parse(text, zone));
    Instant updated =
        Optional.ofNullable(SitemapTree.text(page, "lastmod"))
            .flatMap(text -> dates.parse(text, zone))
            .map(ParsedDate::at)
            .orElse(null);
    String keywords = news == null ? null : SitemapTree.within(news, "keywords");
    return Links.web(url, SitemapTree.text(page, "loc"))
        .map(
            address ->
                new Entry(
                    null,
                    address,
                    news == null ? null : SitemapTree.within(news, "title"),
                    published.map(ParsedDate::at).orElse(null),
                    published.map(ParsedDate::precision).orElse(PublishedPrecision.NONE),
                    updated,
                    null,
                    null,
                    null,
                    keywords == null ? List.of() : List.of(keywords.split("\\s*+[,，;]\\s*+", -1)),
                    news == null ? null : SitemapTree.within(news, "language"),
                    List.of()));
  }
}
