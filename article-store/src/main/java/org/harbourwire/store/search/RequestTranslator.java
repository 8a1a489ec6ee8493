package org.harbourwire.store.search;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import java.util.List;
import java.util.function.Supplier;
import org.harbourwire.query.Query;
import org.harbourwire.store.document.ArticleDocument;
import org.harbourwire.store.relevance.QueryTranslator;
import org.harbourwire.store.relevance.Ranking;
import org.harbourwire.store.relevance.TagNames;

/// Says what narrows and orders a search in Elasticsearch's language.
///
/// @param names of topics and entities
record RequestTranslator(Supplier<TagNames> names) {

  /// What meets the query and every filter; weighed where that decides which come first.
  co.elastic.clients.elasticsearch._types.query_dsl.Query narrowed(
      Query query, SearchRequest request) {
    var meets = new QueryTranslator(names.get()).translate(query);
    BoolQuery.Builder bool =
        new BoolQuery.Builder()
            .must(
                request.order() == SearchRequest.Order.RELEVANCE ? Ranking.weighed(meets) : meets);
    anyOf(bool, "topics", request.topics());
    anyOf(bool, "source.id", request.sources());
    anyOf(bool, "language", request.languages());
    anyOf(bool, ArticleDocument.STORY_KEY, request.stories());
    anyOf(
        bool, "entity_keys", request.entities().stream().map(ArticleDocument::entityKey).toList());
    return bool.build()._toQuery();
  }

  private static void anyOf(BoolQuery.Builder bool, String field, List<String> values) {
    if (!values.isEmpty()) {
      List<FieldValue> wanted = values.stream().map(FieldValue::of).toList();
      bool.filter(f -> f.terms(t -> t.field(field).terms(v -> v.value(wanted))));
    }
  }

  /// Which come first; the id makes the order total.
  static List<SortOptions> sort(SearchRequest.Order order) {
    SortOptions newest = byTime(SortOrder.Desc);
    SortOptions id = SortOptions.of(s -> s.field(f -> f.field("id").order(SortOrder.Asc)));
    return switch (order) {
      case NEWEST -> List.of(newest, id);
      case OLDEST -> List.of(byTime(SortOrder.Asc), id);
      case RELEVANCE ->
          List.of(SortOptions.of(s -> s.score(x -> x.order(SortOrder.Desc))), newest, id);
    };
  }

  private static SortOptions byTime(SortOrder order) {
    return SortOptions.of(s -> s.field(f -> f.field("@timestamp").order(order)));
  }
}
