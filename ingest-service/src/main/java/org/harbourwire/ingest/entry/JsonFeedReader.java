package org.harbourwire.ingest.entry;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.harbourwire.contract.article.PublishedPrecision;
import org.harbourwire.ingest.date.DateParser;
import org.harbourwire.ingest.date.ParsedDate;
import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;

/// Reads JSON Feed 1.0 and 1.1. What stands before a break in truncated JSON is kept.
final class JsonFeedReader {
  private static final ObjectMapper MAPPER = new ObjectMapper(new JsonFactory());

  private final DateParser dates;
  private final ZoneId zone;
  private final URI document;

  JsonFeedReader(DateParser dates, ZoneId zone, URI document) {
    this.dates = dates;
    this.zone = zone;
    this.document = document;
  }

  /// The feed; empty when the text is no JSON Feed.
  Optional<ParsedFeed> read(String json) {
    Map<String, JsonNode> head = new LinkedHashMap<>();
    List<JsonNode> items = new ArrayList<>();
    boolean hasItems = collect(json, head, items);
    boolean declared = isVersion(text(head.get("version")));
    if (!hasItems && !declared) {
      return Optional.empty();
    }
    String language = text(head.get("language"));
    String author = author(head.get("authors"), head.get("author"));
    List<Entry> entries = new ArrayList<>();
    items.forEach(item -> entry(item, author, language).ifPresent(entries::add));
    String title = plain(text(head.get("title")));
    return Optional.of(new ParsedFeed(title, language, null, hub(head.get("hubs")), entries));
  }

  private static boolean isVersion(@Nullable String version) {
    return version != null && version.contains("jsonfeed.org");
  }

  private static boolean collect(String json, Map<String, JsonNode> head, List<JsonNode> items) {
    boolean hasItems = false;
    try (JsonParser parser = MAPPER.createParser(json)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return false;
      }
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String name = parser.currentName();
        if (parser.nextToken() == JsonToken.START_ARRAY && name.equals("items")) {
          hasItems = true;
          while (parser.nextToken() == JsonToken.START_OBJECT) {
            items.add(MAPPER.readTree(parser));
          }
        } else {
          head.put(name, MAPPER.readTree(parser));
        }
      }
    } catch (IOException e) {
      // Truncated or broken from here on: what was read is whole.
      return hasItems;
    }
    return hasItems;
  }

  private Optional<Entry> entry(
      JsonNode item, @Nullable String feedAuthor, @Nullable String feedLanguage) {
    String id = text(item.get("id"));
    String url =
        Stream.of("url", "external_url", "id")
            .map(name -> Links.web(document, absoluteOnly(name, text(item.get(name)))))
            .flatMap(Optional::stream)
            .findFirst()
            .orElse(null);
    String title = plain(text(item.get("title")));
    if (id == null && url == null && title == null && content(item) == null) {
      return Optional.empty();
    }
    Optional<ParsedDate> published = date(item, "date_published");
    String author = author(item.get("authors"), item.get("author"));
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
            escaped(text(item.get("summary"))),
            content(item),
            tags(item),
            language == null ? feedLanguage : language,
            enclosures(item)));
  }

  /// An id is an address only when it is a whole one.
  private static @Nullable String absoluteOnly(String name, @Nullable String link) {
    boolean relativeId = name.equals("id") && link != null && !link.startsWith("http");
    return relativeId ? null : link;
  }

  private @Nullable String content(JsonNode item) {
    String html = text(item.get("content_html"));
    return html == null ? escaped(text(item.get("content_text"))) : Links.absolute(html, document);
  }

  private Optional<ParsedDate> date(JsonNode item, String name) {
    return Optional.ofNullable(text(item.get(name))).flatMap(text -> dates.parse(text, zone));
  }

  private static @Nullable String author(@Nullable JsonNode authors, @Nullable JsonNode author) {
    Stream<JsonNode> all =
        authors != null && authors.isArray() ? stream(authors) : Stream.ofNullable(author);
    String names =
        all.map(a -> plain(text(a.isObject() ? a.get("name") : a)))
            .filter(name -> name != null)
            .collect(Collectors.joining(", "));
    return names.isEmpty() ? null : names;
  }

  private static List<String> tags(JsonNode item) {
    JsonNode tags = item.get("tags");
    return tags == null
        ? List.of()
        : stream(tags).flatMap(tag -> Stream.ofNullable(plain(text(tag)))).distinct().toList();
  }

  private List<Enclosure> enclosures(JsonNode item) {
    JsonNode attachments = item.get("attachments");
    return attachments == null
        ? List.of()
        : stream(attachments)
            .flatMap(
                a ->
                    Links.web(document, text(a.get("url"))).stream()
                        .map(url -> new Enclosure(url, text(a.get("mime_type")))))
            .toList();
  }

  private @Nullable String hub(@Nullable JsonNode hubs) {
    return hubs == null
        ? null
        : stream(hubs)
            .filter(hub -> "WebSub".equalsIgnoreCase(text(hub.get("type"))))
            .flatMap(hub -> Links.web(document, text(hub.get("url"))).stream())
            .findFirst()
            .orElse(null);
  }

  private static Stream<JsonNode> stream(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }

  private static @Nullable String plain(@Nullable String text) {
    return text == null ? null : TextConstruct.plain(TextConstruct.withoutMarkup(text));
  }

  private static @Nullable String escaped(@Nullable String text) {
    return text == null ? null : Entities.escape(text);
  }

  /// A string or number; ids are often numbers.
  private static @Nullable String text(@Nullable JsonNode node) {
    return node == null || !node.isValueNode() || node.asText().isBlank() || node.isNull()
        ? null
        : node.asText().strip();
  }
}
