package org.harbourwire.ingest.entry.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.harbourwire.contract.article.PublishedPrecision;
import org.harbourwire.contract.source.EntrySelectors;
import org.harbourwire.ingest.WordTable;
import org.harbourwire.ingest.date.ParsedDate;
import org.harbourwire.ingest.entry.Entry;
import org.harbourwire.ingest.entry.text.Links;
import org.harbourwire.ingest.entry.text.PlainText;
import org.harbourwire.ingest.entry.text.SafeHtml;
import org.harbourwire.ingest.json.Members;
import org.jspecify.annotations.Nullable;

/// Reads one item of a list in JSON: each part where its path says, else by the name of its member.
final class ListedItem {
  private static final Map<String, String> LANGUAGES =
      WordTable.load(ListedItem.class, "languages.txt");

  private final @Nullable EntrySelectors where;
  private final JsonDates dates;
  private final URI document;

  ListedItem(@Nullable EntrySelectors where, JsonDates dates, URI document) {
    this.where = where;
    this.dates = dates;
    this.document = document;
  }

  /// The entry; empty when it has no link.
  Optional<Entry> read(JsonNode element) {
    JsonNode item = where == null ? Members.unwrapped(element) : element;
    return Links.web(document, link(item)).map(url -> entry(item, url));
  }

  private @Nullable String link(JsonNode item) {
    String path = where == null ? null : where.link();
    if (item.isTextual()) {
      return item.asText();
    }
    return path != null && AddressTemplate.is(path)
        ? new AddressTemplate(path).filled(gap -> at(item, gap)).orElse(null)
        : part(item, path, "link");
  }

  private Entry entry(JsonNode item, String url) {
    Optional<ParsedDate> published = published(item);
    String title = part(item, where == null ? null : where.title(), "title");
    return new Entry(
        part(item, where == null ? null : where.id(), "id"),
        url,
        title == null ? null : PlainText.guessed(title),
        published.map(ParsedDate::at).orElse(null),
        published.map(ParsedDate::precision).orElse(PublishedPrecision.NONE),
        Members.date(item, "updated").flatMap(dates::read).map(ParsedDate::at).orElse(null),
        JsonWords.authors(item),
        html(part(item, where == null ? null : where.summary(), "summary")),
        html(Members.text(item, "content")),
        List.of(),
        language(item),
        List.of());
  }

  private Optional<ParsedDate> published(JsonNode item) {
    String path = where == null ? null : where.published();
    return path == null
        ? Members.date(item, "published").flatMap(dates::read)
        : dates.read(at(item, path));
  }

  private static @Nullable String part(JsonNode item, @Nullable String path, String name) {
    return path == null ? Members.text(item, name) : at(item, path);
  }

  private static @Nullable String at(JsonNode item, String path) {
    return JsonPath.of(path)
        .in(item)
        .flatMap(node -> Stream.ofNullable(Members.text(node)))
        .findFirst()
        .orElse(null);
  }

  private @Nullable String html(@Nullable String text) {
    if (text == null) {
      return null;
    }
    return PlainText.looksLikeHtml(text) ? SafeHtml.of(text, document) : SafeHtml.ofText(text);
  }

  private static @Nullable String language(JsonNode item) {
    String tag = Members.text(item, "language");
    if (tag == null || !tag.matches("[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*")) {
      return null;
    }
    return LANGUAGES.getOrDefault(tag.toLowerCase(Locale.ROOT), tag);
  }
}
