package org.harbourwire.ingest.entry.json;

import static org.harbourwire.ingest.json.JsonValues.text;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.harbourwire.contract.source.QuietTimes;
import org.harbourwire.ingest.date.DateParser;
import org.harbourwire.ingest.entry.Entry;
import org.harbourwire.ingest.entry.LeftOut;
import org.harbourwire.ingest.entry.ParsedFeed;
import org.harbourwire.ingest.entry.text.Links;
import org.harbourwire.ingest.json.JsonValues;
import org.harbourwire.ingest.json.LenientJson;
import org.jspecify.annotations.Nullable;

/// Reads JSON Feed 1.0 and 1.1. Items that are none are left out; what stands before a break in
/// truncated JSON is kept; comments, trailing commas and line breaks inside strings are let pass.
public final class JsonFeedReader {
  /// More than any real feed lists.
  private static final int MAX_ENTRIES = 5_000;

  private final URI document;
  private final JsonEntryReader entries;

  /// @param zone zone of dates that name none
  /// @param document its address
  public JsonFeedReader(DateParser dates, ZoneId zone, URI document) {
    this.document = document;
    this.entries = new JsonEntryReader(dates, zone, document);
  }

  /// The feed; empty when the text is no JSON Feed.
  public Optional<ParsedFeed> read(String json) {
    ObjectNode head = LenientJson.MAPPER.createObjectNode();
    List<JsonNode> items = new ArrayList<>();
    boolean hasItems = collect(json, head, items);
    if (!hasItems && !isVersion(text(head.get("version")))) {
      return Optional.empty();
    }
    String language = text(head.get("language"));
    String author = JsonWords.authors(head);
    List<Entry> read = new ArrayList<>();
    items.forEach(item -> entries.read(item, author, language).ifPresent(read::add));
    LeftOut leftOut = LeftOut.of(items.size() - read.size(), "an item that says nothing");
    String title = JsonWords.plain(head.get("title"));
    String self = Links.web(document, text(head.get("feed_url"))).orElse(null);
    return Optional.of(
        new ParsedFeed(
            title, language, null, QuietTimes.NONE, hub(head), self, read, List.of(), leftOut));
  }

  private static boolean isVersion(@Nullable String version) {
    return version != null && version.contains("jsonfeed.org");
  }

  /// Fills `head` and `items`; says whether there is a list of items at all.
  private static boolean collect(String json, ObjectNode head, List<JsonNode> items) {
    boolean hasItems = false;
    try (JsonParser parser = LenientJson.MAPPER.createParser(LenientJson.unwrapped(json))) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return false;
      }
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String name = parser.currentName();
        if (parser.nextToken() == JsonToken.START_ARRAY && name.equals("items")) {
          hasItems = true;
          collectItems(parser, items);
        } else {
          head.set(name, LenientJson.MAPPER.readTree(parser));
        }
      }
    } catch (IOException e) {
      // Truncated or broken from here on: what was read is whole.
      return hasItems;
    }
    return hasItems;
  }

  private static void collectItems(JsonParser parser, List<JsonNode> items) throws IOException {
    JsonToken token = parser.nextToken();
    while (token != null && token != JsonToken.END_ARRAY) {
      if (items.size() >= MAX_ENTRIES) {
        parser.skipChildren();
      } else if (token == JsonToken.START_OBJECT) {
        collectFields(parser, items);
      } else {
        items.add(LenientJson.MAPPER.readTree(parser));
      }
      token = parser.nextToken();
    }
  }

  /// An item that is cut off keeps the fields that are whole, if they say which article it is.
  private static void collectFields(JsonParser parser, List<JsonNode> items) throws IOException {
    ObjectNode item = LenientJson.MAPPER.createObjectNode();
    items.add(item);
    try {
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String name = parser.currentName();
        parser.nextToken();
        item.set(name, LenientJson.MAPPER.readTree(parser));
      }
    } catch (IOException cutOff) {
      if (!item.hasNonNull("url") && !item.hasNonNull("title")) {
        items.removeLast();
      }
      throw cutOff;
    }
  }

  private @Nullable String hub(JsonNode head) {
    return JsonValues.elements(head.get("hubs"))
        .filter(hub -> "WebSub".equalsIgnoreCase(text(hub.get("type"))))
        .flatMap(hub -> Links.web(document, text(hub.get("url"))).stream())
        .findFirst()
        .orElse(null);
  }
}
