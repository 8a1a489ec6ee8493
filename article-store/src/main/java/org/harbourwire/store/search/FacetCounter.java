package org.harbourwire.store.search;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.FiltersBucket;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.harbourwire.store.document.ArticleDocument;
import org.harbourwire.text.name.Tag;
import org.harbourwire.text.name.TagNames;

/// Counts what choosing a value gives. Which values there are is asked for together with the hits;
/// how much each gives is then asked for by the very conditions that choosing it means: an entity
/// is found by more than the name that its articles list.
final class FacetCounter {
  private static final int VALUES = 30;
  private static final String LISTED = "listed";
  private static final String HAVING = "having";
  private static final String TOGGLED = "toggled";

  private final Narrowing narrowing;
  private final SearchRequest request;

  FacetCounter(Narrowing narrowing, SearchRequest request) {
    this.narrowing = narrowing;
    this.request = request;
  }

  /// The most frequent values of each dimension among what all the others leave.
  Map<String, Aggregation> values() {
    Map<String, Aggregation> values = new LinkedHashMap<>();
    for (Dimension d : Dimension.COUNTED) {
      values.put(
          d.name(),
          Aggregation.of(
              a ->
                  a.filter(narrowing.chosenBut(d))
                      .aggregations(LISTED, l -> l.terms(t -> t.field(d.field()).size(VALUES)))));
    }
    return values;
  }

  /// Reads the answer to [#values()].
  static Map<Dimension, List<String>> listed(Map<String, Aggregate> answer, TagNames names) {
    Map<Dimension, List<String>> listed = new EnumMap<>(Dimension.class);
    for (Dimension d : Dimension.COUNTED) {
      List<String> values =
          part(answer(answer, d), LISTED).sterms().buckets().array().stream()
              .map(b -> b.key().stringValue())
              .toList();
      listed.put(d, d == Dimension.ENTITY ? once(values, names) : values);
    }
    return listed;
  }

  /// An entity that has a name in each language is one value.
  private static List<String> once(List<String> entities, TagNames names) {
    Map<Object, String> first = new LinkedHashMap<>();
    for (String name : entities) {
      Set<Tag> known = names.entities(name);
      first.putIfAbsent(known.isEmpty() ? ArticleDocument.entityKey(name) : known, name);
    }
    return List.copyOf(first.values());
  }

  /// How much each of these values gives.
  Map<String, Aggregation> counts(Map<Dimension, List<String>> listed) {
    Map<String, Aggregation> counts = new LinkedHashMap<>();
    listed.forEach(
        (d, values) -> {
          if (!values.isEmpty()) {
            counts.put(
                d.name(),
                Aggregation.of(
                    a -> a.filter(narrowing.chosenBut(d)).aggregations(counts(d, values))));
          }
        });
    return counts;
  }

  private Map<String, Aggregation> counts(Dimension dimension, List<String> values) {
    Map<String, Aggregation> counts = new LinkedHashMap<>();
    counts.put(HAVING, each(values.stream().map(v -> narrowing.having(dimension, v)).toList()));
    if (!dimension.chosen(request).isEmpty()) {
      counts.put(TOGGLED, each(values.stream().map(v -> narrowing.toggled(dimension, v)).toList()));
    }
    return counts;
  }

  private Aggregation each(List<Query> conditions) {
    return Aggregation.of(
        a ->
            a.filters(f -> f.filters(b -> b.array(conditions)))
                .aggregations(StoryCollapse.count(request)));
  }

  /// Reads the answer to [#counts(Map)].
  SearchResult.Facets facets(Map<Dimension, List<String>> listed, Map<String, Aggregate> answer) {
    Map<Dimension, List<SearchResult.Facet>> facets = new EnumMap<>(Dimension.class);
    listed.forEach(
        (d, values) ->
            facets.put(d, values.isEmpty() ? List.of() : facets(values, answer(answer, d))));
    return new SearchResult.Facets(
        facets.getOrDefault(Dimension.TOPIC, List.of()),
        facets.getOrDefault(Dimension.SOURCE, List.of()),
        facets.getOrDefault(Dimension.LANGUAGE, List.of()),
        facets.getOrDefault(Dimension.ENTITY, List.of()));
  }

  private List<SearchResult.Facet> facets(List<String> values, Map<String, Aggregate> answer) {
    List<Long> having = found(part(answer, HAVING));
    List<Long> toggled = answer.containsKey(TOGGLED) ? found(part(answer, TOGGLED)) : having;
    List<SearchResult.Facet> facets = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      facets.add(new SearchResult.Facet(values.get(i), having.get(i), toggled.get(i)));
    }
    facets.sort(Comparator.comparingLong(SearchResult.Facet::count).reversed());
    return facets;
  }

  private List<Long> found(Aggregate counted) {
    List<FiltersBucket> buckets = counted.filters().buckets().array();
    return buckets.stream()
        .map(b -> StoryCollapse.stories(b.aggregations(), request, b.docCount()))
        .toList();
  }

  private static Map<String, Aggregate> answer(Map<String, Aggregate> answer, Dimension dimension) {
    return part(answer, dimension.name()).filter().aggregations();
  }

  /// What was asked for is in the answer.
  private static Aggregate part(Map<String, Aggregate> answer, String name) {
    return Objects.requireNonNull(answer.get(name), name);
  }
}
