package org.harbourwire.store.search;

import co.elastic.clients.elasticsearch.core.SearchResponse;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.harbourwire.contract.Json;
import org.harbourwire.contract.source.SourceRef;
import org.harbourwire.query.Query;

/// Reads Elasticsearch's answer to a search.
final class ResultReader {
  static final String TOPICS = "topics";
  static final String SOURCES = "sources";
  static final String LANGUAGES = "languages";
  static final String ENTITIES = "entities";
  static final String DAYS = "days";

  private ResultReader() {}

  static SearchResult read(SearchResponse<ObjectNode> response) {
    var total = response.hits().total();
    return new SearchResult(
        total == null ? 0 : total.value(),
        response.hits().hits().stream().map(ResultReader::hit).toList(),
        new SearchResult.Facets(
            facets(response, TOPICS),
            facets(response, SOURCES),
            facets(response, LANGUAGES),
            facets(response, ENTITIES)),
        days(response));
  }

  private static Hit hit(co.elastic.clients.elasticsearch.core.search.Hit<ObjectNode> found) {
    ObjectNode document = Objects.requireNonNull(found.source());
    String title = document.path("title").asText();
    List<String> titles = found.highlight().getOrDefault("title", List.of(title));
    List<String> texts = found.highlight().getOrDefault("text", List.of());
    return new Hit(
        document.path("id").asText(),
        title,
        document.path("url").asText(),
        source(document.path("source")),
        document.hasNonNull("published_at")
            ? Instant.parse(document.path("published_at").asText())
            : null,
        Instant.parse(document.path("first_seen_at").asText()),
        document.path("language").asText(),
        strings(document.path("topics")),
        MarkedText.parse(titles.getFirst()),
        texts.stream().map(MarkedText::parse).toList());
  }

  private static SourceRef source(JsonNode node) {
    try {
      return Json.mapper().treeToValue(node, SourceRef.class);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("not a source: " + node, e);
    }
  }

  private static List<SearchResult.Facet> facets(SearchResponse<ObjectNode> response, String name) {
    var values = Objects.requireNonNull(response.aggregations().get(name)).sterms().buckets();
    return values.array().stream()
        .map(b -> new SearchResult.Facet(b.key().stringValue(), b.docCount()))
        .toList();
  }

  private static List<SearchResult.Days> days(SearchResponse<ObjectNode> response) {
    var histogram = Objects.requireNonNull(response.aggregations().get(DAYS)).autoDateHistogram();
    String interval = Objects.requireNonNull(histogram.interval().time()); // 1d, 7d, 1M, 1y …
    Period width = Period.parse("P" + interval.toUpperCase(Locale.ROOT));
    return histogram.buckets().array().stream()
        .map(
            b -> {
              LocalDate from = Instant.ofEpochMilli(b.key()).atZone(Query.ZONE).toLocalDate();
              return new SearchResult.Days(from, from.plus(width), b.docCount());
            })
        .toList();
  }

  private static List<String> strings(JsonNode array) {
    List<String> strings = new ArrayList<>();
    array.forEach(e -> strings.add(e.asText()));
    return strings;
  }
}
