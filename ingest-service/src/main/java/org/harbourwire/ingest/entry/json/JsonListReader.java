package org.harbourwire.ingest.entry.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.harbourwire.contract.source.EntrySelectors;
import org.harbourwire.ingest.date.DateParser;
import org.harbourwire.ingest.entry.Entry;
import org.harbourwire.ingest.entry.FeedOutcome;
import org.harbourwire.ingest.entry.LeftOut;
import org.harbourwire.ingest.entry.ParsedFeed;
import org.harbourwire.ingest.json.JsonValues;
import org.harbourwire.ingest.json.LenientJson;
import org.jspecify.annotations.Nullable;

/// Reads lists in JSON that are no JSON Feed, where [EntrySelectors] say, else by shape
/// ([ListShape]). Several values one after another are read as one list.
public final class JsonListReader {
  private static final int MAX_ENTRIES = 5_000;

  private final DateParser dates;
  private final ZoneId zone;
  private final URI document;

  /// @param zone zone of dates that name none
  /// @param document its address
  public JsonListReader(DateParser dates, ZoneId zone, URI document) {
    this.dates = dates;
    this.zone = zone;
    this.document = document;
  }

  /// The entries of `json`, or in words why there are none.
  public FeedOutcome read(String json, @Nullable EntrySelectors where) {
    List<JsonNode> values = LenientJson.values(json);
    if (values.isEmpty()) {
      return notAList("it is no JSON");
    }
    String each = where == null ? null : where.each();
    List<JsonNode> items = each == null ? ListShape.find(values) : at(JsonPath.of(each), values);
    if (items.isEmpty()) {
      JsonPath path = JsonPath.of(each == null ? "" : each);
      if (isEmptyList(path, values)) {
        return new FeedOutcome.Parsed(ParsedFeed.of(null, null, List.of()));
      }
      return each == null
          ? notAList(unlisted(values))
          : notAList("nothing to list: " + path.end(values.getFirst()));
    }
    return entries(items, where);
  }

  private static String unlisted(List<JsonNode> values) {
    String reason = "it is JSON without a list of titles and links";
    return PathExample.of(values).map(example -> reason + "; " + example).orElse(reason);
  }

  /// The elements of the lists at `path`; of an object of objects, which are keyed by id, its
  /// values.
  private static List<JsonNode> at(JsonPath path, List<JsonNode> values) {
    return values.stream()
        .flatMap(path::in)
        .flatMap(JsonListReader::elements)
        .limit(MAX_ENTRIES)
        .toList();
  }

  private static Stream<JsonNode> elements(JsonNode node) {
    if (node.isArray()) {
      return JsonValues.elements(node);
    }
    boolean byId =
        node.isObject() && node.size() > 0 && node.valueStream().allMatch(JsonNode::isObject);
    return byId ? node.valueStream() : Stream.of(node).filter(JsonNode::isObject);
  }

  /// A list that is well and says that there is nothing at the moment.
  private static boolean isEmptyList(JsonPath path, List<JsonNode> values) {
    return values.stream().flatMap(path::in).anyMatch(node -> node.isArray() && node.isEmpty());
  }

  private FeedOutcome entries(List<JsonNode> items, @Nullable EntrySelectors where) {
    ListedItem reader = new ListedItem(where, new JsonDates(dates, zone), document);
    List<Entry> read = new ArrayList<>();
    items.stream().limit(MAX_ENTRIES).forEach(item -> reader.read(item).ifPresent(read::add));
    if (read.isEmpty()) {
      return notAList("none of its " + items.size() + " items has a link" + why(items, where));
    }
    return new FeedOutcome.Parsed(
        ParsedFeed.of(null, null, read)
            .without(LeftOut.of(items.size() - read.size(), "an item without a link")));
  }

  private static String why(List<JsonNode> items, @Nullable EntrySelectors where) {
    String link = where == null ? null : where.link();
    if (link == null) {
      return "";
    }
    return AddressTemplate.is(link)
        ? ": " + new AddressTemplate(link).missing(items.getFirst())
        : ": " + JsonPath.of(link).end(items.getFirst());
  }

  private static FeedOutcome notAList(String reason) {
    return new FeedOutcome.NotAFeed(reason, List.of());
  }
}
