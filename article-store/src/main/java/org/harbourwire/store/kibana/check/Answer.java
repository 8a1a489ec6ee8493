package org.harbourwire.store.kibana.check;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.FiltersBucket;
import co.elastic.clients.elasticsearch._types.aggregations.MultiBucketBase;
import co.elastic.clients.elasticsearch._types.aggregations.SingleMetricAggregateBase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.harbourwire.store.kibana.asset.Chart;
import org.harbourwire.store.kibana.layer.Bucket;

/// What Elasticsearch answered to a chart's request.
final class Answer {
  private final Chart chart;
  private final List<String> missing = new ArrayList<>();
  private final List<Map<String, Aggregate>> leaves = new ArrayList<>();

  Answer(Chart chart, Map<String, Aggregate> aggregations) {
    this.chart = chart;
    descend(chart.buckets(), aggregations);
    chart.metrics().stream()
        .filter(
            m -> leaves.stream().noneMatch(leaf -> holds(Objects.requireNonNull(leaf.get(m.id())))))
        .forEach(m -> missing.add(m.label()));
  }

  /// What nothing came for: labels of groups and of metrics.
  List<String> missing() {
    return List.copyOf(missing);
  }

  private void descend(List<Bucket> buckets, Map<String, Aggregate> aggregations) {
    if (buckets.isEmpty()) {
      leaves.add(aggregations);
      return;
    }
    Aggregate level = Objects.requireNonNull(aggregations.get(buckets.getFirst().id()));
    buckets(level)
        .filter(bucket -> bucket.docCount() > 0)
        .forEach(b -> descend(buckets.subList(1, buckets.size()), b.aggregations()));
  }

  private Stream<? extends MultiBucketBase> buckets(Aggregate level) {
    return switch (level._kind()) {
      case Sterms -> level.sterms().buckets().array().stream();
      case Umterms -> Stream.empty();
      case DateHistogram -> level.dateHistogram().buckets().array().stream();
      case Filters -> groups(level.filters().buckets().keyed());
      default -> throw new IllegalStateException(chart.id() + " got a " + level._kind());
    };
  }

  private Stream<FiltersBucket> groups(Map<String, FiltersBucket> groups) {
    groups.forEach(
        (label, group) -> {
          if (group.docCount() == 0) {
            missing.add(label);
          }
        });
    return groups.values().stream();
  }

  private static boolean holds(Aggregate metric) {
    return switch (metric._get()) {
      case SingleMetricAggregateBase single -> single.value() != null;
      default ->
          switch (metric._kind()) {
            case Filter -> metric.filter().docCount() > 0;
            case Cardinality -> metric.cardinality().value() > 0;
            case TdigestPercentiles ->
                metric.tdigestPercentiles().values().keyed().values().stream()
                    .anyMatch(v -> v != null && !v.isEmpty());
            default -> throw new IllegalStateException("a metric came as " + metric._kind());
          };
    };
  }
}
