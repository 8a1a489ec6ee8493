package org.harbourwire.store.search;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import java.util.List;
import org.harbourwire.query.Query;
import org.harbourwire.store.document.ArticleDocument;

/// Says what narrows and orders a search in Elasticsearch's language.
final class RequestTranslator {
  private RequestTranslator() {}

  /// What meets the query and every filter.
  static BoolQuery narrowed(Query query, SearchRequest request) {
    BoolQuery.Builder bool = new BoolQuery.Builder().must(QueryTranslator.translate(query));
    anyOf(bool, "topics", request.topics());
    anyOf(bool, "source.id", request.sources());
    anyOf(bool, "language", request.languages());
    anyOf(bool, ArticleDocument.STORY_KEY, request.stories());
    anyOf(
        bool, "entity_keys", request.entities().stream().map(ArticleDocument::entityKey).toList());
    return bool.build();
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
