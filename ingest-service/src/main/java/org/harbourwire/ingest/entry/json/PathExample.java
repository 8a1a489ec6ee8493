package org.harbourwire.ingest.entry.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.harbourwire.contract.source.EntrySelectors;
import org.harbourwire.ingest.json.JsonValues;
import org.harbourwire.ingest.json.LenientJson;
import org.harbourwire.ingest.json.Members;
import org.jspecify.annotations.Nullable;

/// What an operator may try where JSON shows no list of titles and links by itself: its longest
/// list of objects, and guesses at where [EntrySelectors] should look.
final class PathExample {
  private static final int LEAST = 2;
  private static final int MAX_NODES = 100_000;

  /// Enough items to guess by.
  private static final int SAMPLE = 20;

  private static final Pattern ADDRESS = Pattern.compile("(?:https?:/)?/\\S+");
  private static final Pattern DATE =
      Pattern.compile("\\D{0,12}(?:19|20)\\d\\d\\D?\\d{1,2}\\D?\\d{1,2}\\b.{0,30}");
  private static final Pattern WORDS = Pattern.compile(".*\\p{L}{2}.*", Pattern.DOTALL);

  /// Of what scripts make addresses, the most telling first.
  private static final List<String> PARTS = List.of("slug", "path", "uid", "uuid", "id", "_id");

  private final List<JsonNode> items;

  private PathExample(List<JsonNode> items) {
    this.items = items.stream().limit(SAMPLE).toList();
  }

  /// A node and the path that leads to it.
  private record Place(JsonNode node, String path) {
    Place member(String name, JsonNode value) {
      return new Place(value, path.isEmpty() ? name : path + "." + name);
    }
  }

  /// The longest list in `values`, and what to write; empty when there is none.
  static Optional<String> of(List<JsonNode> values) {
    return longest(values)
        .map(
            place ->
                "its longest list is "
                    + (place.path().isEmpty() ? "the whole of it" : place.path())
                    + ", of "
                    + place.node().size()
                    + " items; to read that, say so, for example: entries: {"
                    + new PathExample(JsonValues.elements(place.node()).toList())
                        .written(place.path())
                    + "}");
  }

  private static Optional<Place> longest(List<JsonNode> values) {
    Deque<Place> open = new ArrayDeque<>();
    open.add(new Place(values.size() == 1 ? values.getFirst() : whole(values), ""));
    Place longest = null;
    int most = LEAST - 1;
    for (int seen = 0; !open.isEmpty() && seen < MAX_NODES; seen++) {
      Place place = open.poll();
      JsonNode node = place.node();
      boolean ofObjects = node.isArray() && JsonValues.elements(node).allMatch(JsonNode::isObject);
      if (ofObjects && node.size() > most) {
        longest = place;
        most = node.size();
      }
      addInner(place, open);
    }
    return Optional.ofNullable(longest);
  }

  /// Several values one after another are one list, which is how one list is read.
  private static JsonNode whole(List<JsonNode> values) {
    return LenientJson.MAPPER.createArrayNode().addAll(values);
  }

  /// A name in a path leads into every element of a list.
  private static void addInner(Place place, Deque<Place> open) {
    JsonNode node = place.node();
    for (int i = 0; node.isArray() && i < node.size(); i++) {
      JsonNode element = node.get(i);
      if (element.isContainerNode()) {
        open.add(
            element.isArray()
                ? place.member(String.valueOf(i), element)
                : new Place(element, place.path()));
      }
    }
    node.properties().stream()
        .filter(m -> m.getValue().isContainerNode() && m.getKey().indexOf('.') < 0)
        .forEach(m -> open.add(place.member(m.getKey(), m.getValue())));
  }

  /// As in a file of sources; parts that are found by their names are left out.
  private String written(String path) {
    List<String> parts = new ArrayList<>();
    parts.add("each: " + quoted(path));
    if (items.stream().noneMatch(item -> Members.text(item, "title") != null)) {
      longestText().ifPresent(name -> parts.add("title: " + quoted(name)));
    }
    if (items.stream().noneMatch(item -> Members.text(item, "link") != null)) {
      parts.add("link: " + quoted(link()));
    }
    if (items.stream().noneMatch(item -> Members.date(item, "published").isPresent())) {
      member(text -> DATE.matcher(text).matches())
          .ifPresent(name -> parts.add("published: " + quoted(name)));
    }
    return String.join(", ", parts);
  }

  private String link() {
    return member(text -> ADDRESS.matcher(text).matches())
        .orElseGet(
            () ->
                "/news/{"
                    + PARTS.stream().filter(this::isInAll).findFirst().orElse("part of the address")
                    + "}");
  }

  private boolean isInAll(String name) {
    return items.stream().allMatch(item -> JsonValues.text(item.get(name)) != null);
  }

  private Optional<String> longestText() {
    return names(text -> WORDS.matcher(text).matches() && !ADDRESS.matcher(text).matches())
        .filter(name -> member(text -> DATE.matcher(text).matches()).filter(name::equals).isEmpty())
        .max((a, b) -> Integer.compare(length(a), length(b)));
  }

  private int length(String name) {
    return items.stream().mapToInt(item -> item.path(name).asText().length()).sum();
  }

  /// The first member that is so in every item.
  private Optional<String> member(Predicate<String> kind) {
    return names(kind).findFirst();
  }

  private Stream<String> names(Predicate<String> kind) {
    return items.getFirst().properties().stream()
        .map(Map.Entry::getKey)
        .filter(name -> name.indexOf('.') < 0)
        .filter(name -> items.stream().allMatch(item -> is(kind, JsonValues.text(item.get(name)))));
  }

  private static boolean is(Predicate<String> kind, @Nullable String text) {
    return text != null && kind.test(text);
  }

  /// Braces, and nothing at all, are to be quoted in YAML.
  private static String quoted(String value) {
    return value.isEmpty() || value.indexOf('{') >= 0 ? "\"" + value + "\"" : value;
  }
}
