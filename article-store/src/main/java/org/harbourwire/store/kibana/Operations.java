package org.harbourwire.store.kibana;

import java.util.List;
import org.harbourwire.store.kibana.asset.Chart;
import org.harbourwire.store.kibana.asset.Look;
import org.harbourwire.store.kibana.layer.Bucket;
import org.harbourwire.store.kibana.layer.Condition;
import org.harbourwire.store.kibana.layer.Condition.Is;
import org.harbourwire.store.kibana.layer.Metric;

/// What the assets of operators have in common: the kinds of documents that they look at, and how
/// they are made.
final class Operations {
  static final Condition SOURCE = kind("source");
  static final Condition EVENT = kind("source-event");
  static final Condition DEAD_LETTER = kind("dead-letter");
  static final Condition DECISION = kind("decision");
  static final Condition FRESHNESS = kind("freshness");
  static final Condition LAG = kind("lag");
  static final Metric COUNT = new Metric.Count("count", "Count");

  private Operations() {}

  static String id(String name) {
    return "harbourwire-" + name;
  }

  static Condition kind(String kind) {
    return new Is("kind", kind);
  }

  static Bucket time() {
    return new Bucket.Over("time", "Time", DataViews.TIME);
  }

  static Chart number(String name, String title, Condition where, Metric metric) {
    return chart(name, title, Look.NUMBER, where, List.of(), List.of(metric));
  }

  static Chart chart(
      String name,
      String title,
      Look look,
      Condition where,
      List<Bucket> buckets,
      List<Metric> metrics) {
    return new Chart(id(name), title, DataViews.OPERATIONS, look, where, buckets, metrics);
  }
}
