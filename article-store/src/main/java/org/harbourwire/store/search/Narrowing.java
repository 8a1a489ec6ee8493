package org.harbourwire.store.search;

import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.harbourwire.store.relevance.QueryTranslator;
import org.harbourwire.store.relevance.Ranking;
import org.harbourwire.text.name.TagNames;

/// A query and what a request narrows it to, in Elasticsearch's language. Of several values of one
/// dimension any will do; all dimensions are to be met.
final class Narrowing {
  private final QueryTranslator translator;
  private final Query meets;
  private final SearchRequest request;

  Narrowing(org.harbourwire.query.Query query, SearchRequest request, TagNames names) {
    this.translator = new QueryTranslator(names);
    this.meets = translator.translate(query);
    this.request = request;
  }

  /// What meets the query, unweighed.
  Query meets() {
    return meets;
  }

  /// The same, weighed where that decides which come first.
  Query ranked() {
    return request.order() == SearchRequest.Order.RELEVANCE ? Ranking.weighed(meets) : meets;
  }

  /// What has a chosen value of each dimension.
  Query chosen() {
    return all(Stream.of(Dimension.values()));
  }

  /// The same but for one dimension: what a choice in that one is made of.
  Query chosenBut(Dimension one) {
    return all(Stream.of(Dimension.values()).filter(d -> d != one));
  }

  /// What meets the query and has a chosen value of each dimension.
  Query whole() {
    return Query.of(q -> q.bool(b -> b.must(ranked()).filter(chosen())));
  }

  /// What has `value`.
  Query having(Dimension dimension, String value) {
    return dimension
        .condition(value)
        .map(translator::translate)
        .orElseGet(() -> Query.of(q -> q.term(t -> t.field(dimension.field()).value(value))));
  }

  /// What would be left of a dimension if `value` were chosen in it, or no longer if it is.
  Query toggled(Dimension dimension, String value) {
    List<String> values = new ArrayList<>(dimension.chosen(request));
    if (!values.remove(value)) {
      values.add(value);
    }
    return any(dimension, values);
  }

  private Query all(Stream<Dimension> dimensions) {
    BoolQuery.Builder bool = new BoolQuery.Builder();
    dimensions
        .filter(d -> !d.chosen(request).isEmpty())
        .forEach(d -> bool.filter(any(d, d.chosen(request))));
    return bool.build()._toQuery();
  }

  private Query any(Dimension dimension, List<String> values) {
    Query[] either = values.stream().map(v -> having(dimension, v)).toArray(Query[]::new);
    return either.length == 0
        ? Query.of(q -> q.matchAll(m -> m))
        : Query.of(q -> q.bool(b -> b.should(Arrays.asList(either)).minimumShouldMatch("1")));
  }
}
