package org.harbourwire.store.kibana;

import java.util.List;
import org.harbourwire.store.kibana.asset.Dashboard;
import org.harbourwire.store.kibana.asset.Dashboard.Control;
import org.harbourwire.store.kibana.asset.Panel;

/// The dashboard of operators.
final class OperatorDashboard {
  static final Dashboard DASHBOARD =
      new Dashboard(
          Operations.id("operators"),
          "Harbourwire: operations",
          "Freshness, lag, source health, dead letters and what went no further.",
          DataViews.OPERATIONS,
          "now-24h",
          30,
          List.of(new Control("Source", "source_id"), new Control("Stage", "stage")),
          List.of(
              new Panel(FreshnessAssets.SEEN_AFTER, 0, 0, 12, 5),
              new Panel(FreshnessAssets.INDEXED_AFTER, 12, 0, 12, 5),
              new Panel(FreshnessAssets.WAITING, 24, 0, 12, 5),
              new Panel(TroubleAssets.LETTER_COUNT, 36, 0, 12, 5),
              new Panel(FreshnessAssets.FRESHNESS_OVER_TIME, 0, 5, 24, 12),
              new Panel(FreshnessAssets.LAG_OVER_TIME, 24, 5, 24, 12),
              new Panel(FreshnessAssets.SLOWEST_SOURCES, 0, 17, 24, 12),
              // A source is of the time of its last poll, which the sickest had long ago.
              new Panel(SourceAssets.SOURCE_STATUS, 24, 17, 12, 12).ofAnyTime(),
              new Panel(SourceAssets.FAILURES, 36, 17, 12, 12).ofAnyTime(),
              new Panel(SourceAssets.AILING, 0, 29, 48, 12).ofAnyTime(),
              new Panel(SourceAssets.EVENTS, 0, 41, 24, 12),
              new Panel(TroubleAssets.SETBACKS_OVER_TIME, 24, 41, 24, 12),
              new Panel(TroubleAssets.SETBACKS, 0, 53, 48, 12),
              new Panel(TroubleAssets.REASONS, 0, 65, 24, 12),
              new Panel(TroubleAssets.LETTERS, 24, 65, 24, 12)));

  private OperatorDashboard() {}
}
