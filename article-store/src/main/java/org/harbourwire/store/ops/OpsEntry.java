package org.harbourwire.store.ops;

import java.time.Instant;
import org.harbourwire.contract.article.EnrichedArticle;
import org.harbourwire.contract.source.SourceEvent;
import org.harbourwire.contract.source.SourceHealth;
import org.harbourwire.contract.trace.DeadLetter;
import org.harbourwire.contract.trace.Decision;

/// Something that operators look at.
public sealed interface OpsEntry {

  /// How a source does now: the latest takes the place of what was known before.
  record Source(SourceHealth health) implements OpsEntry {}

  /// A source is polled no more.
  record RemovedSource(String sourceId, Instant at) implements OpsEntry {}

  /// Something happened to a source.
  record Happening(SourceEvent event) implements OpsEntry {}

  /// A record could not be processed.
  record Buried(DeadLetter letter) implements OpsEntry {}

  /// A stage let a document go no further.
  ///
  /// @param place where the decision stands, so that it counts once
  record Setback(Decision decision, String place) implements OpsEntry {}

  /// When an article could be found for the first time.
  record Freshness(EnrichedArticle article, Instant indexedAt) implements OpsEntry {}

  /// How many records a group of consumers had still to read.
  record Lag(String group, String kafkaTopic, long records, Instant at) implements OpsEntry {}
}
