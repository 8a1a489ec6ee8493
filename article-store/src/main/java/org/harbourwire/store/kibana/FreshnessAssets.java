package org.harbourwire.store.kibana;

import java.util.List;
import org.harbourwire.store.kibana.asset.Chart;
import org.harbourwire.store.kibana.asset.Look;
import org.harbourwire.store.kibana.layer.Bucket;
import org.harbourwire.store.kibana.layer.Metric.Measure;
import org.harbourwire.store.kibana.layer.Operation;

/// How fresh articles are, and how many records wait.
final class FreshnessAssets {
  static final Chart SEEN_AFTER =
      Operations.number(
          "seen-after",
          "Published → seen (median)",
          Operations.FRESHNESS,
          new Measure("n", "Published → seen", Operation.MEDIAN, "seen_after_seconds"));
  static final Chart INDEXED_AFTER =
      Operations.number(
          "indexed-after",
          "Seen → found by search (95 of 100)",
          Operations.FRESHNESS,
          new Measure("n", "Seen → found", Operation.P95, "indexed_after_seconds"));
  static final Chart WAITING =
      Operations.number(
          "waiting",
          "Records waiting (largest lag)",
          Operations.LAG,
          new Measure("n", "Records", Operation.LARGEST, "records"));
  static final Chart FRESHNESS_OVER_TIME =
      Operations.chart(
          "freshness-over-time",
          "Freshness",
          Look.LINES,
          Operations.FRESHNESS,
          List.of(Operations.time()),
          List.of(
              new Measure(
                  "seen", "Published → seen (median)", Operation.MEDIAN, "seen_after_seconds"),
              new Measure(
                  "found", "Seen → found (median)", Operation.MEDIAN, "indexed_after_seconds")));
  static final Chart LAG_OVER_TIME =
      Operations.chart(
          "lag-over-time",
          "Records waiting, by who is to read them",
          Look.LINES,
          Operations.LAG,
          List.of(
              new Bucket.Top("group", "Group", "consumer_group", 10, "records"), Operations.time()),
          List.of(new Measure("records", "Records", Operation.LARGEST, "records")));
  static final Chart SLOWEST_SOURCES =
      Operations.chart(
          "slowest-sources",
          "Freshness by source",
          Look.TABLE,
          Operations.FRESHNESS,
          List.of(new Bucket.Top("source", "Source", "name", 15, "count")),
          List.of(
              Operations.COUNT,
              new Measure(
                  "seen", "Published → seen (median)", Operation.MEDIAN, "seen_after_seconds"),
              new Measure(
                  "found", "Seen → found (95 of 100)", Operation.P95, "indexed_after_seconds")));

  private FreshnessAssets() {}
}
