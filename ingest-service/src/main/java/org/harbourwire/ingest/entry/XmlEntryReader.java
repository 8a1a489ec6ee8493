package org.harbourwire.ingest.entry;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.harbourwire.contract.article.PublishedPrecision;
import org.harbourwire.ingest.date.DateParser;
import org.harbourwire.ingest.date.ParsedDate;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Reads one `item` or `entry`. Formats are not told apart: feeds mix their vocabularies, so each
/// field has one list of names, the best first.
final class XmlEntryReader {
  private static final List<String> TITLE =
      List.of("title", "atom:title", "dc:title", "media:title", "itunes:title");
  private static final List<String> PUBLISHED =
      List.of(
          "pubdate",
          "published",
          "issued",
          "atom:published",
          "atom:issued",
          "dcterms:issued",
          "dc:date",
          "created",
          "dcterms:created",
          "date");
  private static final List<String> UPDATED =
      List.of(
          "updated",
          "modified",
          "atom:updated",
          "atom:modified",
          "dcterms:modified",
          "lastbuilddate",
          "lastmod");
  private static final List<String> AUTHOR =
      List.of("author", "dc:creator", "atom:author", "creator", "itunes:author", "dc:author");
  private static final List<String> SUMMARY =
      List.of(
          "description",
          "summary",
          "abstract",
          "atom:summary",
          "dc:description",
          "dcterms:abstract",
          "itunes:summary",
          "media:description");
  private static final List<String> CONTENT =
      List.of("content:encoded", "content", "atom:content", "xhtml:body", "body", "fullitem");
  private static final List<String> LANGUAGE = List.of("dc:language", "language");

  /// RSS asks for `mail@host (Name)`; some write `Name <mail@host>`.
  private static final Pattern MAIL_AND_NAME =
      Pattern.compile(
          "[^\\s@()]++@[^\\s()]++\\s*+\\(([^()]++)\\)|([^<>(]++)[<(][^<>()@\\s]++@[^<>()\\s]++[>)]");

  private final DateParser dates;
  private final ZoneId zone;
  private final URI document;

  XmlEntryReader(DateParser dates, ZoneId zone, URI document) {
    this.dates = dates;
    this.zone = zone;
    this.document = document;
  }

  /// The entry; empty when it has neither id nor address nor title.
  ///
  /// @param feedAuthor who wrote what names no author (Atom)
  /// @param feedLanguage of what declares none
  Optional<Entry> read(Element item, @Nullable String feedAuthor, @Nullable String feedLanguage) {
    String id = id(item);
    String url = url(item);
    String title = first(item, TITLE, TextConstruct::plain);
    if (id == null && url == null && title == null) {
      return Optional.empty();
    }
    Optional<ParsedDate> published = date(item, PUBLISHED);
    Instant updated = date(item, UPDATED).map(ParsedDate::at).orElse(null);
    String author = author(item);
    String language = first(item, LANGUAGE, TextConstruct::plain);
    return Optional.of(
        new Entry(
            id,
            url,
            title,
            published.map(ParsedDate::at).orElse(null),
            published.map(ParsedDate::precision).orElse(PublishedPrecision.NONE),
            updated,
            author == null ? feedAuthor : author,
            html(item, SUMMARY),
            html(item, CONTENT),
            categories(item),
            language == null ? language(item, feedLanguage) : language,
            enclosures(item)));
  }

  private static @Nullable String language(Element item, @Nullable String feedLanguage) {
    String declared = FeedTree.language(item);
    return declared == null ? feedLanguage : declared;
  }

  private static @Nullable String id(Element item) {
    String id =
        first(item, List.of("guid", "id", "atom:id"), e -> TextConstruct.plain(e.wholeText()));
    if (id != null) {
      return id;
    }
    String about = FeedTree.attribute(item, "rdf:about");
    return about != null ? about : first(item, List.of("dc:identifier"), TextConstruct::plain);
  }

  private @Nullable String url(Element item) {
    return Stream.of(
            links(item).filter(XmlEntryReader::isPage),
            FeedTree.children(item, "guid").filter(XmlEntryReader::isPermalink),
            FeedTree.children(item, "url", "loc", "feedburner:origlink"),
            links(item).filter(e -> FeedTree.attribute(e, "rel") == null))
        .flatMap(s -> s)
        .map(this::address)
        .flatMap(Optional::stream)
        .findFirst()
        .or(() -> Links.web(FeedTree.base(item, document), FeedTree.attribute(item, "rdf:about")))
        .or(() -> Links.web(FeedTree.base(item, document), FeedTree.attribute(item, "href")))
        .or(() -> idAsAddress(item))
        .orElse(null);
  }

  /// Atom ids are often the address itself.
  private Optional<String> idAsAddress(Element item) {
    return FeedTree.child(item, "id", "atom:id")
        .map(e -> e.wholeText().strip())
        .filter(id -> id.startsWith("http://") || id.startsWith("https://"))
        .flatMap(id -> Links.web(document, id));
  }

  private static Stream<Element> links(Element item) {
    return FeedTree.children(item, "link", "atom:link");
  }

  /// Whether a link leads to the article; among Atom's, HTML was wanted first.
  private static boolean isPage(Element link) {
    String rel = FeedTree.attribute(link, "rel");
    String type = FeedTree.attribute(link, "type");
    boolean page = rel == null || rel.equalsIgnoreCase("alternate") || rel.endsWith("/alternate");
    return page && (type == null || type.contains("html") || rel == null || !hasHtmlSibling(link));
  }

  private static boolean hasHtmlSibling(Element link) {
    return link.siblingElements().stream()
        .filter(e -> FeedTree.name(e).endsWith("link"))
        .map(e -> FeedTree.attribute(e, "type"))
        .anyMatch(type -> type == null || type.contains("html"));
  }

  private static boolean isPermalink(Element guid) {
    String permalink = FeedTree.attribute(guid, "ispermalink");
    String text = guid.wholeText().strip().toLowerCase(Locale.ROOT);
    return !"false".equalsIgnoreCase(permalink)
        && (text.startsWith("http://") || text.startsWith("https://"));
  }

  private Optional<String> address(Element link) {
    String href = FeedTree.attribute(link, "href");
    String text = href == null ? link.wholeText() : href;
    return Links.web(FeedTree.base(link, document), text);
  }

  private Optional<ParsedDate> date(Element item, List<String> names) {
    return FeedTree.children(item, names)
        .map(e -> dates.parse(e.wholeText(), zone))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private @Nullable String html(Element item, List<String> names) {
    return first(item, names, e -> absolute(e));
  }

  private @Nullable String absolute(Element element) {
    String html = TextConstruct.html(element);
    return html == null ? null : Links.absolute(html, FeedTree.base(element, document));
  }

  /// The authors of the best name that has any.
  static @Nullable String author(Element holder) {
    for (String name : AUTHOR) {
      String authors =
          FeedTree.children(holder, name)
              .map(XmlEntryReader::person)
              .filter(Objects::nonNull)
              .distinct()
              .collect(Collectors.joining(", "));
      if (!authors.isEmpty()) {
        return authors;
      }
    }
    return null;
  }

  private static @Nullable String person(Element author) {
    String name =
        first(author, List.of("name", "atom:name", "foaf:name", "rdf:value"), TextConstruct::plain);
    if (name != null) {
      return name;
    }
    String mail = first(author, List.of("email", "atom:email"), TextConstruct::plain);
    String text = mail == null ? TextConstruct.plain(author) : mail;
    if (text == null || text.length() > 500) {
      return text;
    }
    Matcher matcher = MAIL_AND_NAME.matcher(text);
    if (!matcher.matches()) {
      return text;
    }
    return TextConstruct.plain(Objects.requireNonNullElse(matcher.group(1), matcher.group(2)));
  }

  private static List<String> categories(Element item) {
    Set<String> categories = new LinkedHashSet<>();
    FeedTree.children(item, "category", "dc:subject", "atom:category", "itunes:category")
        .map(XmlEntryReader::category)
        .filter(Objects::nonNull)
        .forEach(categories::add);
    return List.copyOf(categories);
  }

  private static @Nullable String category(Element element) {
    String text = TextConstruct.plain(element);
    if (text != null) {
      return text;
    }
    return Stream.of("label", "term", "text")
        .map(name -> FeedTree.attribute(element, name))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private List<Enclosure> enclosures(Element item) {
    Stream<Element> linked =
        links(item).filter(e -> "enclosure".equalsIgnoreCase(FeedTree.attribute(e, "rel")));
    Stream<Element> own = FeedTree.children(item, "enclosure", "media:content");
    List<Enclosure> enclosures = new ArrayList<>();
    Stream.concat(own, linked)
        .forEach(
            e -> {
              String url = FeedTree.attribute(e, "url");
              Links.web(
                      FeedTree.base(e, document), url == null ? FeedTree.attribute(e, "href") : url)
                  .map(address -> new Enclosure(address, FeedTree.attribute(e, "type")))
                  .filter(enclosure -> !enclosures.contains(enclosure))
                  .ifPresent(enclosures::add);
            });
    return enclosures;
  }

  private interface FieldReader {
    @Nullable String read(Element element);
  }

  private static @Nullable String first(Element item, List<String> names, FieldReader reader) {
    return FeedTree.children(item, names)
        .map(reader::read)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }
}
