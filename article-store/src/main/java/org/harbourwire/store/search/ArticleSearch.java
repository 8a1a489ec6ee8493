package org.harbourwire.store.search;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch.core.search.Highlight;
import co.elastic.clients.elasticsearch.core.search.HighlightField;
import co.elastic.clients.json.JsonpUtils;
import co.elastic.clients.util.NamedValue;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.harbourwire.contract.article.EnrichedArticle;
import org.harbourwire.query.Query;
import org.harbourwire.store.StoreUnavailable;
import org.harbourwire.store.document.ArticleDocument;
import org.harbourwire.store.document.IndexDefinition;
import org.harbourwire.store.relevance.TagNames;

/// Searches articles that still stand, and gets any by its id.
public final class ArticleSearch {
  private static final List<String> SHOWN =
      List.of(
          "id",
          "title",
          "url",
          "source",
          "published_at",
          "first_seen_at",
          "language",
          "topics",
          "story",
          ArticleDocument.STORY_KEY);
  private static final int FACET_VALUES = 30;
  private static final int EXCERPTS = 2;
  private static final int EXCERPT_LENGTH = 160;

  private final ElasticsearchClient client;
  private final RequestTranslator requests;

  /// @param names of topics and entities, by which words find what is tagged with them
  public ArticleSearch(ElasticsearchClient client, Supplier<TagNames> names) {
    this.client = client;
    this.requests = new RequestTranslator(names);
  }

  /// Finds what meets `query` and the filters of `request`.
  ///
  /// @throws StoreUnavailable when Elasticsearch does not answer
  public SearchResult search(Query query, SearchRequest request) {
    try {
      return ResultReader.read(client.search(body(query, request), ObjectNode.class), request);
    } catch (IOException | ElasticsearchException e) {
      throw new StoreUnavailable("cannot search: " + e.getMessage(), e);
    }
  }

  /// The whole article `id`, if it is known. A withdrawn one is still there, without its text:
  /// getting by id does not pass the alias's filter, and readers of an old link must learn what
  /// became of it.
  ///
  /// @throws StoreUnavailable when Elasticsearch does not answer
  public Optional<EnrichedArticle> get(String id) {
    try {
      ObjectNode document =
          client.get(g -> g.index(IndexDefinition.ALIAS).id(id), ObjectNode.class).source();
      return Optional.ofNullable(document).map(ArticleDocument::article);
    } catch (IOException | ElasticsearchException e) {
      throw new StoreUnavailable("cannot read article " + id + ": " + e.getMessage(), e);
    }
  }

  /// What Elasticsearch is asked for that, as the body of a `_search`: for who wants to see why.
  public String asked(Query query, SearchRequest request) {
    return JsonpUtils.toJsonString(body(query, request), client._jsonpMapper());
  }

  private co.elastic.clients.elasticsearch.core.SearchRequest body(
      Query query, SearchRequest request) {
    return co.elastic.clients.elasticsearch.core.SearchRequest.of(
        s ->
            (request.collapsed() ? s.collapse(StoryCollapse.field()) : s)
                .index(IndexDefinition.ALIAS)
                .query(requests.narrowed(query, request))
                .from(request.from())
                .size(request.size())
                .sort(RequestTranslator.sort(request.order()))
                .trackTotalHits(t -> t.enabled(true))
                .source(f -> f.filter(i -> i.includes(SHOWN)))
                .highlight(highlight())
                .aggregations(ResultReader.TOPICS, a -> values(a, "topics"))
                .aggregations(ResultReader.SOURCES, a -> values(a, "source.id"))
                .aggregations(ResultReader.LANGUAGES, a -> values(a, "language"))
                .aggregations(ResultReader.ENTITIES, a -> values(a, "entities.name"))
                .aggregations(DayCounter.of(request.counted()))
                .aggregations(StoryCollapse.count(request)));
  }

  private static Highlight highlight() {
    return Highlight.of(
        h ->
            h.preTags(MarkedText.BEGIN)
                .postTags(MarkedText.END)
                .fields(NamedValue.of("title", HighlightField.of(f -> f.numberOfFragments(0))))
                .fields(
                    NamedValue.of(
                        "text",
                        HighlightField.of(
                            f ->
                                f.numberOfFragments(EXCERPTS)
                                    .fragmentSize(EXCERPT_LENGTH)
                                    .noMatchSize(EXCERPT_LENGTH)))));
  }

  private static Aggregation.Builder.ContainerBuilder values(
      Aggregation.Builder aggregation, String field) {
    return aggregation.terms(t -> t.field(field).size(FACET_VALUES));
  }
}
