package org.harbourwire.store.kibana;

import java.util.List;
import org.harbourwire.store.kibana.asset.Chart;
import org.harbourwire.store.kibana.asset.Look;
import org.harbourwire.store.kibana.asset.SavedSearch;
import org.harbourwire.store.kibana.layer.Bucket;

/// What could not be processed, and what went no further.
final class TroubleAssets {
  static final SavedSearch LETTERS =
      new SavedSearch(
          Operations.id("dead-letters"),
          "Dead letters",
          "Records that could not be processed, with the reason and where they stand.",
          DataViews.OPERATIONS,
          Operations.DEAD_LETTER,
          List.of("stage", "reason", "kafka_topic", "partition", "offset"),
          DataViews.TIME);
  static final SavedSearch SETBACKS =
      new SavedSearch(
          Operations.id("setbacks"),
          "What went no further",
          "Decisions that ended a document's way, with the reason.",
          DataViews.OPERATIONS,
          Operations.DECISION,
          List.of("stage", "outcome", "reason", "source_id", "address"),
          DataViews.TIME);
  static final Chart LETTER_COUNT =
      Operations.number(
          "dead-letter-count", "Dead letters", Operations.DEAD_LETTER, Operations.COUNT);
  static final Chart SETBACKS_OVER_TIME =
      Operations.chart(
          "setbacks-over-time",
          "What went no further, by stage",
          Look.STACKED_BARS,
          Operations.DECISION,
          List.of(new Bucket.Top("stage", "Stage", "stage", 8, "count"), Operations.time()),
          List.of(Operations.COUNT));
  static final Chart REASONS =
      Operations.chart(
          "dead-letter-reasons",
          "Dead letters by stage and reason",
          Look.TABLE,
          Operations.DEAD_LETTER,
          List.of(
              new Bucket.Top("stage", "Stage", "stage", 8, "count"),
              new Bucket.Top("reason", "Reason", "reason", 5, "count")),
          List.of(Operations.COUNT));

  private TroubleAssets() {}
}
