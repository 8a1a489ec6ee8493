package org.harbourwire.store.search;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch.core.search.FieldCollapse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Objects;
import org.harbourwire.store.document.ArticleDocument;

/// Shows one article of each story, and counts the others that the search found.
final class StoryCollapse {
  private static final String STORIES = "stories";
  private static final String MEMBERS = "members";

  /// Up to here Elasticsearch counts without error.
  private static final int COUNTED_EXACTLY = 40_000;

  private StoryCollapse() {}

  /// What Elasticsearch is to collapse.
  static FieldCollapse field() {
    return FieldCollapse.of(
        c -> c.field(ArticleDocument.STORY_KEY).innerHits(i -> i.name(MEMBERS).size(0)));
  }

  /// What it is to count; nothing when nothing is collapsed.
  static Map<String, Aggregation> count(SearchRequest request) {
    return request.collapsed()
        ? Map.of(
            STORIES,
            Aggregation.of(
                a ->
                    a.cardinality(
                        c ->
                            c.field(ArticleDocument.STORY_KEY)
                                .precisionThreshold(COUNTED_EXACTLY))))
        : Map.of();
  }

  /// How many stories it counted, or `total` when nothing was collapsed.
  static long stories(Map<String, Aggregate> answer, SearchRequest request, long total) {
    return request.collapsed()
        ? Objects.requireNonNull(answer.get(STORIES)).cardinality().value()
        : total;
  }

  /// How many articles of its story were found together with `hit`, itself included.
  static long together(Hit<ObjectNode> hit) {
    var members = hit.innerHits().get(MEMBERS);
    var total = members == null ? null : members.hits().total();
    return total == null ? 1 : total.value();
  }
}
