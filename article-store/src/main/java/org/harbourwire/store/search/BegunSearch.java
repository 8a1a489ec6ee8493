package org.harbourwire.store.search;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.harbourwire.store.StoreUnavailable;
import org.harbourwire.store.document.ArticleDocument;
import org.harbourwire.store.document.IndexDefinition;

/// Finds what is being typed, before it is typed to its end, in articles that still stand.
public final class BegunSearch {
  private static final String ENTITIES = "entities";
  private static final String NAMES = "names";

  /// Names of articles that have one beginning so; among them are others, which are left out.
  private static final int NAMES_LOOKED_AT = 50;

  private final ElasticsearchClient client;

  public BegunSearch(ElasticsearchClient client) {
    this.client = client;
  }

  /// What `typed` may become.
  ///
  /// @param most how many titles, and how many names, at most
  /// @throws StoreUnavailable when Elasticsearch does not answer
  public Begun of(String typed, int most) {
    String folded = ArticleDocument.entityKey(typed);
    Query title = Query.of(q -> q.matchPhrasePrefix(m -> m.field("title").query(typed)));
    Query entity = Query.of(q -> q.prefix(p -> p.field("entity_keys").value(folded)));
    try {
      SearchResponse<ObjectNode> response =
          client.search(
              s ->
                  s.index(IndexDefinition.ALIAS)
                      .size(most)
                      .trackTotalHits(t -> t.enabled(false))
                      .query(q -> q.bool(b -> b.should(title, entity).minimumShouldMatch("1")))
                      .postFilter(title)
                      .sort(Ordering.of(SearchRequest.Order.NEWEST))
                      .source(f -> f.filter(i -> i.includes("id", "title", "language")))
                      .aggregations(ENTITIES, names(entity)),
              ObjectNode.class);
      return new Begun(titles(response), names(response, folded, most));
    } catch (IOException | ElasticsearchException e) {
      throw StoreFaults.of("cannot suggest", e);
    }
  }

  private static Aggregation names(Query entity) {
    return Aggregation.of(
        a ->
            a.filter(entity)
                .aggregations(
                    NAMES, n -> n.terms(t -> t.field("entities.name").size(NAMES_LOOKED_AT))));
  }

  private static List<Begun.Title> titles(SearchResponse<ObjectNode> response) {
    return response.hits().hits().stream()
        .map(h -> Objects.requireNonNull(h.source()))
        .map(
            d ->
                new Begun.Title(
                    d.path("id").asText(), d.path("title").asText(), d.path("language").asText()))
        .toList();
  }

  private static List<String> names(SearchResponse<ObjectNode> response, String folded, int most) {
    var entities = Objects.requireNonNull(response.aggregations().get(ENTITIES)).filter();
    return Objects.requireNonNull(entities.aggregations().get(NAMES))
        .sterms()
        .buckets()
        .array()
        .stream()
        .map(b -> b.key().stringValue())
        .filter(name -> ArticleDocument.entityKey(name).startsWith(folded))
        .limit(most)
        .toList();
  }
}
