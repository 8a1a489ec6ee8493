package org.harbourwire.store.search;

import co.elastic.clients.elasticsearch.core.SearchResponse;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.harbourwire.contract.Json;
import org.harbourwire.contract.article.StoryRef;
import org.harbourwire.contract.source.SourceRef;
import org.harbourwire.store.document.ArticleDocument;
import org.jspecify.annotations.Nullable;

/// Reads Elasticsearch's answer to a search.
final class ResultReader {
  /// What is counted of all that was found and chosen.
  static final String FOUND = "found";

  private ResultReader() {}

  static SearchResult read(
      SearchResponse<ObjectNode> response, SearchRequest request, SearchResult.Facets facets) {
    var hits = response.hits().total();
    long total = hits == null ? 0 : hits.value();
    var found = Objects.requireNonNull(response.aggregations().get(FOUND)).filter().aggregations();
    return new SearchResult(
        total,
        StoryCollapse.stories(found, request, total),
        response.hits().hits().stream().map(ResultReader::hit).toList(),
        facets,
        DayCounter.read(found, request.counted()));
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
        document.path(ArticleDocument.STORY_KEY).asText(document.path("id").asText()),
        relation(document.path("story").path("relation")),
        StoryCollapse.together(found),
        MarkedText.parse(titles.getFirst()),
        texts.stream().map(MarkedText::parse).toList());
  }

  private static SourceRef source(JsonNode node) {
    return read(node, SourceRef.class);
  }

  private static StoryRef.@Nullable Relation relation(JsonNode node) {
    return node.isTextual() ? read(node, StoryRef.Relation.class) : null;
  }

  private static <T> T read(JsonNode node, Class<T> type) {
    try {
      return Json.mapper().treeToValue(node, type);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("not a " + type.getSimpleName() + ": " + node, e);
    }
  }

  private static List<String> strings(JsonNode array) {
    List<String> strings = new ArrayList<>();
    array.forEach(e -> strings.add(e.asText()));
    return strings;
  }
}
