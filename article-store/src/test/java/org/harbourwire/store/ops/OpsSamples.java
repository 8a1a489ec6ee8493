package org.harbourwire.store.ops;

import java.time.Instant;
import java.util.List;
import org.harbourwire.contract.trace.DeadLetter;
import org.harbourwire.contract.trace.Decision;
import org.harbourwire.contract.trace.Stage;
import org.harbourwire.testkit.article.SampleArticle;
import org.harbourwire.testkit.source.SampleSource;

/// Invented entries of each kind, with something in every field.
public final class OpsSamples {
  public static final Instant NOW = Instant.parse("2026-01-05T04:00:00Z");

  private OpsSamples() {}

  /// One of each kind but a removed source.
  public static List<OpsEntry> all() {
    return List.of(
        new OpsEntry.Source(SampleSource.failing(NOW)),
        new OpsEntry.Happening(SampleSource.broken(NOW)),
        new OpsEntry.Buried(letter()),
        new OpsEntry.Setback(
            new Decision(
                "http://gazette.example/1",
                Stage.FETCH,
                "failed",
                "answers 500",
                "tern-bay",
                "a1",
                1,
                NOW),
            "0-17"),
        new OpsEntry.Freshness(
            SampleArticle.of("fresh", "A ferry", "It sails.").article(), NOW.plusMillis(1500)),
        new OpsEntry.Lag("harbourwire-index", "news.enriched.v1", 5_000, NOW));
  }

  static DeadLetter letter() {
    return new DeadLetter(
        Stage.ENRICH, "news.articles.v1", 1, 42, "without title", "c2VjcmV0", NOW);
  }
}
