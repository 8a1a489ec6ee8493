package org.harbourwire.store.trend;

import java.time.Instant;
import java.time.LocalDate;

/// How much was published on a topic or entity on one day of Hong Kong.
///
/// @param kind what the tag is
/// @param tag a topic's id or an entity's name, as articles and facets have them
/// @param day the day
/// @param articles how many were published that stand
/// @param stories on how many events
/// @param sources by how many sources
/// @param usual articles a day in the seven days before
/// @param measuredAt when it was counted: the latest count takes the place of earlier ones
public record Trend(
    Kind kind,
    String tag,
    LocalDate day,
    long articles,
    long stories,
    long sources,
    double usual,
    Instant measuredAt) {

  /// What a tag is.
  public enum Kind {
    TOPIC,
    ENTITY
  }

  /// How many times the usual it is. One article more on both sides keeps what is rare from looking
  /// like an outburst.
  public double rise() {
    return (articles + 1) / (usual + 1);
  }
}
