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
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.harbourwire.contract.article.EnrichedArticle;
import org.harbourwire.query.Query;
import org.harbourwire.store.QueryRefused;
import org.harbourwire.store.StoreUnavailable;
import org.harbourwire.store.document.ArticleDocument;
import org.harbourwire.store.document.IndexDefinition;
import org.harbourwire.text.name.TagNames;

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
  private static final int EXCERPTS = 2;

  /// Seconds that one search may hold up all others.
  private static final int LONGEST = 10;

  private static final int EXCERPT_LENGTH = 160;

  private final ElasticsearchClient client;
  private final Supplier<TagNames> names;

  /// @param names of topics and entities, by which words find what is tagged with them
  public ArticleSearch(ElasticsearchClient client, Supplier<TagNames> names) {
    this.client = client;
    this.names = names;
  }

  /// Finds what meets `query` and the filters of `request`.
  ///
  /// @throws StoreUnavailable when Elasticsearch does not answer
  /// @throws QueryRefused when it will never answer this
  public SearchResult search(Query query, SearchRequest request) {
    TagNames now = names.get();
    Narrowing narrowing = new Narrowing(query, request, now);
    FacetCounter facets = new FacetCounter(narrowing, request);
    try {
      var found = client.search(body(narrowing, request), ObjectNode.class);
      if (found.timedOut()) {
        // What was found so far would pass for all there is.
        throw new QueryRefused("it takes longer than " + LONGEST + " seconds", null);
      }
      var listed = FacetCounter.listed(found.aggregations(), now);
      return ResultReader.read(found, request, counted(narrowing, facets, listed));
    } catch (IOException | ElasticsearchException e) {
      throw StoreFaults.of("cannot search", e);
    }
  }

  private SearchResult.Facets counted(
      Narrowing narrowing, FacetCounter facets, Map<Dimension, List<String>> listed)
      throws IOException {
    Map<String, Aggregation> counts = facets.counts(listed);
    return counts.isEmpty()
        ? facets.facets(listed, Map.of())
        : facets.facets(
            listed,
            client
                .search(
                    s ->
                        s.index(IndexDefinition.ALIAS)
                            .size(0)
                            .trackTotalHits(t -> t.enabled(false))
                            .timeout(LONGEST + "s")
                            .query(q -> q.bool(b -> b.filter(narrowing.meets())))
                            .aggregations(counts),
                    Void.class)
                .aggregations());
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
    Narrowing narrowing = new Narrowing(query, request, names.get());
    return JsonpUtils.toJsonString(body(narrowing, request), client._jsonpMapper());
  }

  private co.elastic.clients.elasticsearch.core.SearchRequest body(
      Narrowing narrowing, SearchRequest request) {
    return co.elastic.clients.elasticsearch.core.SearchRequest.of(
        s ->
            (request.collapsed() ? s.collapse(StoryCollapse.field()) : s)
                .index(IndexDefinition.ALIAS)
                .query(narrowing.ranked())
                .postFilter(narrowing.chosen())
                .from(request.from())
                .size(request.size())
                .sort(Ordering.of(request.order()))
                .trackTotalHits(t -> t.enabled(true))
                .timeout(LONGEST + "s")
                .source(f -> f.filter(i -> i.includes(SHOWN)))
                .highlight(highlight())
                .aggregations(new FacetCounter(narrowing, request).values())
                .aggregations(ResultReader.FOUND, found(narrowing, request)));
  }

  private static Aggregation found(Narrowing narrowing, SearchRequest request) {
    return Aggregation.of(
        a ->
            a.filter(narrowing.chosen())
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
}
