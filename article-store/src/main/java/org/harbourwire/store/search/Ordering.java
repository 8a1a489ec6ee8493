package org.harbourwire.store.search;

import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import java.util.List;

/// Says in Elasticsearch's language which articles come first.
final class Ordering {
  private Ordering() {}

  /// The id makes the order total.
  static List<SortOptions> of(SearchRequest.Order order) {
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
