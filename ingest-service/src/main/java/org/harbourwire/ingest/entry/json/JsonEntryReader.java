package org.harbourwire.ingest.entry.json;

import static org.harbourwire.ingest.entry.json.JsonWords.plain;
import static org.harbourwire.ingest.json.JsonValues.elements;
import static org.harbourwire.ingest.json.JsonValues.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.harbourwire.contract.article.PublishedPrecision;
import org.harbourwire.ingest.date.DateParser;
import org.harbourwire.ingest.date.ParsedDate;
import org.harbourwire.ingest.entry.Enclosure;
import org.harbourwire.ingest.entry.Entry;
import org.harbourwire.ingest.entry.text.Links;
import org.harbourwire.ingest.entry.text.SafeHtml;
import org.jspecify.annotations.Nullable;

/// Reads one item of a JSON Feed.
final class JsonEntryReader {
  private final DateParser dates;
  private final ZoneId zone;
  private final URI document;

  JsonEntryReader(DateParser dates, ZoneId zone, URI document) {
    this.dates = dates;
    this.zone = zone;
    this.document = document;
  }

  /// The entry; empty when it says nothing.
  Optional<Entry> read(JsonNode item, @Nullable String feedAuthor, @Nullable String feedLanguage) {
    String id = text(item.get("id"));
    String url = url(item);
    String title = plain(item.get("title"));
    String content = content(item);
    if (id == null && url == null && title == null && content == null) {
      return Optional.empty();
    }
    Optional<ParsedDate> published = date(item, "date_published");
    String author = JsonWords.authors(item);
    String language = text(item.get("language"));
    return Optional.of(
        new Entry(
            id,
            url,
            title,
            published.map(ParsedDate::at).orElse(null),
            published.map(ParsedDate::precision).orElse(PublishedPrecision.NONE),
            date(item, "date_modified").map(ParsedDate::at).orElse(null),
            author == null ? feedAuthor : author,
            shown(item.get("summary")),
            content,
            elements(item.get("tags"))
                .flatMap(t -> Stream.ofNullable(plain(t)))
                .distinct()
                .toList(),
            language == null ? feedLanguage : language,
            enclosures(item)));
  }

  private @Nullable String url(JsonNode item) {
    return Stream.of("url", "external_url", "id")
        .flatMap(name -> Links.web(document, absoluteOnly(name, text(item.get(name)))).stream())
        .findFirst()
        .orElse(null);
  }

  /// An id is an address only when it is a whole one.
  private static @Nullable String absoluteOnly(String name, @Nullable String link) {
    boolean relativeId = name.equals("id") && link != null && !Links.isWhole(link);
    return relativeId ? null : link;
  }

  private @Nullable String content(JsonNode item) {
    String html = text(item.get("content_html"));
    return html == null ? shown(item.get("content_text")) : SafeHtml.of(html, document);
  }

  /// Plain text as the HTML that shows it.
  private static @Nullable String shown(@Nullable JsonNode node) {
    String text = text(node);
    return text == null ? null : SafeHtml.ofText(text);
  }

  private Optional<ParsedDate> date(JsonNode item, String name) {
    return Optional.ofNullable(text(item.get(name))).flatMap(text -> dates.parseField(text, zone));
  }

  private List<Enclosure> enclosures(JsonNode item) {
    return elements(item.get("attachments"))
        .flatMap(
            a ->
                Links.web(document, text(a.get("url"))).stream()
                    .map(url -> new Enclosure(url, text(a.get("mime_type")))))
        .limit(Enclosure.MOST)
        .toList();
  }
}
