package org.harbourwire.ingest.entry.xml;

import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.harbourwire.contract.article.PublishedPrecision;
import org.harbourwire.ingest.date.DateParser;
import org.harbourwire.ingest.date.ParsedDate;
import org.harbourwire.ingest.entry.Entry;
import org.harbourwire.ingest.entry.text.Links;
import org.harbourwire.ingest.entry.text.PlainText;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Reads one `item` or `entry`. Formats are not told apart: feeds mix their vocabularies, so each
/// field has one list of names, the best first.
final class XmlEntryReader {
  /// More than any entry has.
  private static final int MOST_CATEGORIES = 500;

  private final FeedTree tree;
  private final DateParser dates;
  private final ZoneId zone;
  private final EntryLinks links;
  private final EntryPeople people;

  XmlEntryReader(FeedTree tree, DateParser dates, ZoneId zone) {
    this.tree = tree;
    this.dates = dates;
    this.zone = zone;
    this.links = new EntryLinks(tree);
    this.people = new EntryPeople(tree);
  }

  /// The entry; empty when it says nothing.
  ///
  /// @param feedAuthor of what names no author
  /// @param feedLanguage of what declares none
  Optional<Entry> read(
      Element element, @Nullable String feedAuthor, @Nullable String feedLanguage) {
    if (element.childrenSize() == 0 && element.attributesSize() == 0) {
      return Optional.empty();
    }
    Fields item = Fields.of(element, tree);
    Optional<ParsedDate> published =
        date(item, FieldNames.PUBLISHED).or(() -> date(item, FieldNames.EITHER));
    Optional<ParsedDate> updated =
        date(item, FieldNames.UPDATED)
            .or(() -> date(item, FieldNames.EITHER))
            .or(() -> lastModified(element));
    String author = author(item);
    String language = item.first(FieldNames.LANGUAGE, this::plain);
    try {
      return Optional.of(
          new Entry(
              id(item),
              links.page(item),
              item.first(FieldNames.TITLE, this::plain),
              published.map(ParsedDate::at).orElse(null),
              published.map(ParsedDate::precision).orElse(PublishedPrecision.NONE),
              updated.map(ParsedDate::at).orElse(null),
              author == null ? feedAuthor : author,
              item.first(FieldNames.SUMMARY, this::html),
              item.first(FieldNames.CONTENT, this::content),
              categories(item),
              language == null ? language(element, feedLanguage) : language,
              links.enclosures(item)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /// Its own, else that of the feed it was taken from (RFC 4287, section 4.2.1).
  private @Nullable String author(Fields item) {
    String own = people.authors(item);
    return own != null
        ? own
        : item.first(FieldNames.SOURCE, source -> people.authors(Fields.of(source, tree)));
  }

  private static @Nullable String language(Element element, @Nullable String feedLanguage) {
    String declared = FeedTree.language(element);
    return declared == null ? feedLanguage : declared;
  }

  private @Nullable String id(Fields item) {
    String id = item.first(FieldNames.ID, this::identifier);
    if (id != null) {
      return id;
    }
    String about = EntryLinks.about(item.element());
    return about != null ? about : item.first(List.of("dc:identifier"), this::plain);
  }

  /// A relative id under an `xml:base` is meant so; under the address of the document, which may
  /// move, it is but a word.
  private @Nullable String identifier(Element id) {
    String text = PlainText.line(id.wholeText());
    if (text == null || !tree.hasOwnBase(id) || Links.hasScheme(text)) {
      return text;
    }
    boolean word = "false".equalsIgnoreCase(FeedTree.attribute(id, "ispermalink"));
    return word ? text : tree.address(id, text).orElse(text);
  }

  private Optional<ParsedDate> date(Fields item, List<String> names) {
    for (Element element : item.all(names)) {
      Optional<ParsedDate> date = dates.parseField(element.wholeText(), zone);
      if (date.isPresent()) {
        return date;
      }
    }
    return Optional.empty();
  }

  /// CDF has its date in an attribute.
  private Optional<ParsedDate> lastModified(Element item) {
    return Optional.ofNullable(FeedTree.attribute(item, "lastmod"))
        .flatMap(text -> dates.parseField(text, zone));
  }

  private @Nullable String plain(Element element) {
    return TextConstruct.of(tree, element).plain();
  }

  private @Nullable String html(Element element) {
    return TextConstruct.of(tree, element).html();
  }

  /// RSS 1.0's content module may hold the text a few levels down.
  private @Nullable String content(Element element) {
    return tree.name(element).equals("content:items")
        ? element.stream()
            .filter(e -> tree.name(e).equals("rdf:value"))
            .findFirst()
            .map(this::html)
            .orElse(null)
        : html(element);
  }

  private List<String> categories(Fields item) {
    Set<String> categories = new LinkedHashSet<>();
    item.all(FieldNames.CATEGORY).stream()
        .limit(MOST_CATEGORIES)
        .map(this::category)
        .filter(Objects::nonNull)
        .forEach(categories::add);
    item.all(FieldNames.KEYWORDS).stream()
        .flatMap(e -> Stream.of(e.wholeText().split(",", MOST_CATEGORIES)))
        .limit(MOST_CATEGORIES)
        .map(PlainText::line)
        .filter(Objects::nonNull)
        .forEach(categories::add);
    return List.copyOf(categories);
  }

  /// Atom's `term` is the category, `label` a wording of it (RFC 4287, section 4.2.2).
  private @Nullable String category(Element element) {
    String text = plain(element);
    return text != null
        ? text
        : Stream.of("term", "label", "text")
            .map(name -> FeedTree.attribute(element, name))
            .filter(Objects::nonNull)
            .findFirst()
            .map(PlainText::guessed)
            .orElse(null);
  }
}
