package org.harbourwire.ingest.entry;

import java.net.URI;
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
          "created",
          "dcterms:created");

  /// Dublin Core's date is that of any event in the life of a document: both, where no other is
  /// given.
  private static final List<String> EITHER = List.of("dc:date", "date");

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
      List.of(
          "content:encoded",
          "content",
          "atom:content",
          "xhtml:body",
          "body",
          "fullitem",
          "xhtml:div");
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

  /// The entry; empty when it says nothing at all.
  ///
  /// @param feedAuthor who wrote what names no author (Atom)
  /// @param feedLanguage of what declares none
  Optional<Entry> read(
      Element element, @Nullable String feedAuthor, @Nullable String feedLanguage) {
    if (element.childrenSize() == 0 && element.attributesSize() == 0) {
      return Optional.empty();
    }
    Fields item = Fields.of(element);
    Optional<ParsedDate> published = date(item, PUBLISHED).or(() -> date(item, EITHER));
    Optional<ParsedDate> updated = date(item, UPDATED).or(() -> date(item, EITHER));
    String author = author(item);
    String language = first(item, LANGUAGE, TextConstruct::plain);
    try {
      return Optional.of(
          new Entry(
              id(item),
              url(item),
              first(item, TITLE, TextConstruct::plain),
              published.map(ParsedDate::at).orElse(null),
              published.map(ParsedDate::precision).orElse(PublishedPrecision.NONE),
              updated.map(ParsedDate::at).orElse(null),
              author == null ? feedAuthor : author,
              html(item, SUMMARY),
              html(item, CONTENT),
              categories(item),
              language == null ? language(item, feedLanguage) : language,
              enclosures(item)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static @Nullable String language(Fields item, @Nullable String feedLanguage) {
    String declared = FeedTree.language(item.element());
    return declared == null ? feedLanguage : declared;
  }

  private static @Nullable String id(Fields item) {
    String id =
        first(item, List.of("guid", "id", "atom:id"), e -> TextConstruct.plain(e.wholeText()));
    if (id != null) {
      return id;
    }
    String about = FeedTree.attribute(item.element(), "rdf:about");
    return about != null ? about : first(item, List.of("dc:identifier"), TextConstruct::plain);
  }

  private @Nullable String url(Fields item) {
    return Stream.of(
            links(item).filter(XmlEntryReader::isPage),
            item.all("guid").filter(XmlEntryReader::isPermalink),
            item.all("url", "loc", "feedburner:origlink"),
            links(item).filter(e -> FeedTree.attribute(e, "rel") == null))
        .flatMap(s -> s)
        .map(this::address)
        .flatMap(Optional::stream)
        .findFirst()
        .or(
            () ->
                Links.web(
                    FeedTree.base(item.element(), document),
                    FeedTree.attribute(item.element(), "rdf:about")))
        .or(
            () ->
                Links.web(
                    FeedTree.base(item.element(), document),
                    FeedTree.attribute(item.element(), "href")))
        .or(() -> idAsAddress(item))
        .orElse(null);
  }

  /// Atom ids are often the address itself.
  private Optional<String> idAsAddress(Fields item) {
    return item.all("id", "atom:id")
        .findFirst()
        .map(e -> e.wholeText().strip())
        .filter(id -> id.startsWith("http://") || id.startsWith("https://"))
        .flatMap(id -> Links.web(document, id));
  }

  private static Stream<Element> links(Fields item) {
    return item.all("link", "atom:link");
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

  private Optional<ParsedDate> date(Fields item, List<String> names) {
    return item.all(names)
        .map(e -> dates.parse(e.wholeText(), zone))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private @Nullable String html(Fields item, List<String> names) {
    return first(item, names, e -> absolute(e));
  }

  private @Nullable String absolute(Element element) {
    String html = TextConstruct.html(element);
    return html == null ? null : Links.absolute(html, FeedTree.base(element, document));
  }

  /// The authors of the best name that has any.
  static @Nullable String author(Fields holder) {
    for (String name : AUTHOR) {
      String authors =
          holder
              .all(name)
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
    Fields parts = Fields.of(author);
    String name =
        first(parts, List.of("name", "atom:name", "foaf:name", "rdf:value"), TextConstruct::plain);
    if (name != null) {
      return name;
    }
    String mail = first(parts, List.of("email", "atom:email"), TextConstruct::plain);
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

  private static List<String> categories(Fields item) {
    Set<String> categories = new LinkedHashSet<>();
    item.all("category", "dc:subject", "atom:category", "itunes:category", "media:category")
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

  private List<Enclosure> enclosures(Fields item) {
    Stream<Element> linked =
        links(item).filter(e -> "enclosure".equalsIgnoreCase(FeedTree.attribute(e, "rel")));
    Stream<Element> own = item.all("enclosure", "media:content");
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

  private static @Nullable String first(Fields item, List<String> names, FieldReader reader) {
    return item.all(names).map(reader::read).filter(Objects::nonNull).findFirst().orElse(null);
  }
}
