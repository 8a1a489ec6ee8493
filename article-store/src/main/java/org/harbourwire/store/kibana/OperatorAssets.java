package org.harbourwire.store.kibana;

import java.util.List;
import java.util.stream.Stream;
import org.harbourwire.store.kibana.asset.AlertingRule;
import org.harbourwire.store.kibana.asset.AlertingRule.Threshold;
import org.harbourwire.store.kibana.asset.Asset;
import org.harbourwire.store.kibana.asset.Chart;
import org.harbourwire.store.kibana.asset.Dashboard;
import org.harbourwire.store.kibana.asset.Dashboard.Control;
import org.harbourwire.store.kibana.asset.Look;
import org.harbourwire.store.kibana.asset.Panel;
import org.harbourwire.store.kibana.asset.SavedSearch;
import org.harbourwire.store.kibana.layer.Bucket;
import org.harbourwire.store.kibana.layer.Condition;
import org.harbourwire.store.kibana.layer.Condition.All;
import org.harbourwire.store.kibana.layer.Condition.AtLeast;
import org.harbourwire.store.kibana.layer.Condition.Is;
import org.harbourwire.store.kibana.layer.Condition.Not;
import org.harbourwire.store.kibana.layer.Metric;
import org.harbourwire.store.kibana.layer.Metric.Measure;
import org.harbourwire.store.kibana.layer.Operation;

/// For operators: how fresh the articles are, how far behind the stages are, how the sources do,
/// what could not be processed.
final class OperatorAssets {
  private static final Condition SOURCE = kind("source");
  private static final Condition EVENT = kind("source-event");
  private static final Condition DEAD_LETTER = kind("dead-letter");
  private static final Condition DECISION = kind("decision");
  private static final Condition FRESHNESS = kind("freshness");
  private static final Condition LAG = kind("lag");
  private static final Condition FAILING = All.of(SOURCE, new AtLeast("failures", 1));
  private static final Metric COUNT = new Metric.Count("count", "Count");
  private static final int MANY_WAIT = 1_000;

  private static final SavedSearch AILING =
      new SavedSearch(
          id("ailing-sources"),
          "Sources that fail or are silent",
          "One line for each, with what is wrong in words.",
          DataViews.OPERATIONS,
          All.of(SOURCE, new Not(new Is("status", "ok")), new Not(new Is("status", "unchanged"))),
          List.of("name", "status", "error", "failures", "failing_since", "last_new_at", "url"),
          DataViews.TIME);
  private static final SavedSearch EVENTS =
      new SavedSearch(
          id("source-events"),
          "What happened to sources",
          "Sources that broke, recovered, moved, fell silent or speak again.",
          DataViews.OPERATIONS,
          EVENT,
          List.of("name", "event", "message", "failure"),
          DataViews.TIME);
  private static final SavedSearch LETTERS =
      new SavedSearch(
          id("dead-letters"),
          "Dead letters",
          "Records that could not be processed, with the reason and where they stand.",
          DataViews.OPERATIONS,
          DEAD_LETTER,
          List.of("stage", "reason", "kafka_topic", "partition", "offset"),
          DataViews.TIME);
  private static final SavedSearch SETBACKS =
      new SavedSearch(
          id("setbacks"),
          "What went no further",
          "Decisions that ended a document's way, with the reason.",
          DataViews.OPERATIONS,
          DECISION,
          List.of("stage", "outcome", "reason", "source_id", "address"),
          DataViews.TIME);

  private static final Chart SEEN_AFTER =
      number(
          "seen-after",
          "Published → seen (median)",
          FRESHNESS,
          new Measure("n", "Published → seen", Operation.MEDIAN, "seen_after_seconds"));
  private static final Chart INDEXED_AFTER =
      number(
          "indexed-after",
          "Seen → found by search (95 of 100)",
          FRESHNESS,
          new Measure("n", "Seen → found", Operation.P95, "indexed_after_seconds"));
  private static final Chart WAITING =
      number(
          "waiting",
          "Records waiting (largest lag)",
          LAG,
          new Measure("n", "Records", Operation.LARGEST, "records"));
  private static final Chart LETTER_COUNT =
      number("dead-letter-count", "Dead letters", DEAD_LETTER, COUNT);

  private static final Chart FRESHNESS_OVER_TIME =
      chart(
          "freshness-over-time",
          "Freshness",
          Look.LINES,
          FRESHNESS,
          List.of(time()),
          List.of(
              new Measure(
                  "seen", "Published → seen (median)", Operation.MEDIAN, "seen_after_seconds"),
              new Measure(
                  "found", "Seen → found (median)", Operation.MEDIAN, "indexed_after_seconds")));
  private static final Chart LAG_OVER_TIME =
      chart(
          "lag-over-time",
          "Records waiting, by who is to read them",
          Look.LINES,
          LAG,
          List.of(new Bucket.Top("group", "Group", "consumer_group", 10, "records"), time()),
          List.of(new Measure("records", "Records", Operation.LARGEST, "records")));
  private static final Chart SLOWEST_SOURCES =
      chart(
          "slowest-sources",
          "Freshness by source",
          Look.TABLE,
          FRESHNESS,
          List.of(new Bucket.Top("source", "Source", "name", 15, "count")),
          List.of(
              COUNT,
              new Measure(
                  "seen", "Published → seen (median)", Operation.MEDIAN, "seen_after_seconds"),
              new Measure(
                  "found", "Seen → found (95 of 100)", Operation.P95, "indexed_after_seconds")));
  private static final Chart SOURCE_STATUS =
      chart(
          "source-status",
          "Sources by how they do",
          Look.DONUT,
          SOURCE,
          List.of(new Bucket.Top("status", "Status", "status", 6, "count")),
          List.of(COUNT));
  private static final Chart FAILURES =
      chart(
          "source-failures",
          "Failing sources by why",
          Look.LYING_BARS,
          FAILING,
          List.of(new Bucket.Top("failure", "Failure", "failure", 12, "count")),
          List.of(COUNT));
  private static final Chart SETBACKS_OVER_TIME =
      chart(
          "setbacks-over-time",
          "What went no further, by stage",
          Look.STACKED_BARS,
          DECISION,
          List.of(new Bucket.Top("stage", "Stage", "stage", 8, "count"), time()),
          List.of(COUNT));
  private static final Chart REASONS =
      chart(
          "dead-letter-reasons",
          "Dead letters by stage and reason",
          Look.TABLE,
          DEAD_LETTER,
          List.of(
              new Bucket.Top("stage", "Stage", "stage", 8, "count"),
              new Bucket.Top("reason", "Reason", "reason", 5, "count")),
          List.of(COUNT));

  private static final Dashboard DASHBOARD =
      new Dashboard(
          id("operators"),
          "Harbourwire: operations",
          "Freshness, lag, source health, dead letters and what went no further.",
          DataViews.OPERATIONS,
          "now-24h",
          30,
          List.of(new Control("Source", "source_id"), new Control("Stage", "stage")),
          List.of(
              new Panel(SEEN_AFTER, 0, 0, 12, 5),
              new Panel(INDEXED_AFTER, 12, 0, 12, 5),
              new Panel(WAITING, 24, 0, 12, 5),
              new Panel(LETTER_COUNT, 36, 0, 12, 5),
              new Panel(FRESHNESS_OVER_TIME, 0, 5, 24, 12),
              new Panel(LAG_OVER_TIME, 24, 5, 24, 12),
              new Panel(SLOWEST_SOURCES, 0, 17, 24, 12),
              new Panel(SOURCE_STATUS, 24, 17, 12, 12),
              new Panel(FAILURES, 36, 17, 12, 12),
              new Panel(AILING, 0, 29, 48, 12),
              new Panel(EVENTS, 0, 41, 24, 12),
              new Panel(SETBACKS_OVER_TIME, 24, 41, 24, 12),
              new Panel(SETBACKS, 0, 53, 48, 12),
              new Panel(REASONS, 0, 65, 24, 12),
              new Panel(LETTERS, 24, 65, 24, 12)));

  private static final List<AlertingRule> RULES =
      List.of(
          rule(
              "5f0f4c0a-7a52-4a5c-9f6e-0c5b1f6f7a01",
              "Harbourwire: something happened to a source",
              EVENT,
              1,
              Threshold.ANY),
          rule(
              "5f0f4c0a-7a52-4a5c-9f6e-0c5b1f6f7a02",
              "Harbourwire: dead letters",
              DEAD_LETTER,
              1,
              Threshold.ANY),
          rule(
              "5f0f4c0a-7a52-4a5c-9f6e-0c5b1f6f7a03",
              "Harbourwire: a stage is far behind",
              All.of(LAG, new AtLeast("records", MANY_WAIT)),
              1,
              Threshold.ANY),
          rule(
              "5f0f4c0a-7a52-4a5c-9f6e-0c5b1f6f7a04",
              "Harbourwire: nothing new for six hours",
              FRESHNESS,
              6,
              Threshold.NONE));

  private OperatorAssets() {}

  static List<Asset> all() {
    return Stream.of(
            Stream.of(DataViews.OPERATIONS),
            DASHBOARD.panels().stream().map(Panel::shown),
            Stream.of(DASHBOARD))
        .<Asset>flatMap(s -> s)
        .toList();
  }

  static List<AlertingRule> rules() {
    return RULES;
  }

  private static String id(String name) {
    return "harbourwire-" + name;
  }

  private static Condition kind(String kind) {
    return new Is("kind", kind);
  }

  private static Bucket time() {
    return new Bucket.Over("time", "Time", DataViews.TIME);
  }

  private static Chart number(String name, String title, Condition where, Metric metric) {
    return chart(name, title, Look.NUMBER, where, List.of(), List.of(metric));
  }

  private static Chart chart(
      String name,
      String title,
      Look look,
      Condition where,
      List<Bucket> buckets,
      List<Metric> metrics) {
    return new Chart(id(name), title, DataViews.OPERATIONS, look, where, buckets, metrics);
  }

  private static AlertingRule rule(
      String id, String name, Condition where, int hours, Threshold threshold) {
    return new AlertingRule(
        id, name, DataViews.OPERATIONS, where, DataViews.TIME, hours, threshold);
  }
}
