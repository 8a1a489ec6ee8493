package org.harbourwire.store.kibana;

import java.util.List;
import org.harbourwire.store.kibana.asset.Chart;
import org.harbourwire.store.kibana.asset.Look;
import org.harbourwire.store.kibana.asset.SavedSearch;
import org.harbourwire.store.kibana.layer.Bucket;
import org.harbourwire.store.kibana.layer.Condition.All;
import org.harbourwire.store.kibana.layer.Condition.AtLeast;
import org.harbourwire.store.kibana.layer.Condition.Is;
import org.harbourwire.store.kibana.layer.Condition.Not;

/// How sources do.
final class SourceAssets {
  static final SavedSearch AILING =
      new SavedSearch(
          Operations.id("ailing-sources"),
          "Sources that fail or are silent",
          "One line for each, with what is wrong in words.",
          DataViews.OPERATIONS,
          All.of(
              Operations.SOURCE,
              new Not(new Is("status", "ok")),
              new Not(new Is("status", "unchanged"))),
          List.of("name", "status", "error", "failures", "failing_since", "last_new_at", "url"),
          DataViews.TIME);
  static final SavedSearch EVENTS =
      new SavedSearch(
          Operations.id("source-events"),
          "What happened to sources",
          "Sources that broke, recovered, moved, fell silent or speak again.",
          DataViews.OPERATIONS,
          Operations.EVENT,
          List.of("name", "event", "message", "failure"),
          DataViews.TIME);
  static final Chart SOURCE_STATUS =
      Operations.chart(
          "source-status",
          "Sources by how they do",
          Look.DONUT,
          Operations.SOURCE,
          List.of(new Bucket.Top("status", "Status", "status", 6, "count")),
          List.of(Operations.COUNT));
  static final Chart FAILURES =
      Operations.chart(
          "source-failures",
          "Failing sources by why",
          Look.LYING_BARS,
          All.of(Operations.SOURCE, new AtLeast("failures", 1)),
          List.of(new Bucket.Top("failure", "Failure", "failure", 12, "count")),
          List.of(Operations.COUNT));

  private SourceAssets() {}
}
