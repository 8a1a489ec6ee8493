package org.harbourwire.store.search;

import java.util.List;

/// How often topics and entities were in the articles of a period and of the one before.
///
/// @param articles how many articles the period has
/// @param articlesBefore how many the one before has
/// @param topics by topic id, the most frequent in the period first
/// @param entities by entity name, the most frequent in the period first
public record Gains(long articles, long articlesBefore, List<Count> topics, List<Count> entities) {
  public Gains {
    topics = List.copyOf(topics);
    entities = List.copyOf(entities);
  }

  /// How many articles have a value.
  ///
  /// @param value topic id or entity name
  /// @param now in the period
  /// @param before in the one before
  /// @param steps in each step of both, the oldest first
  public record Count(String value, long now, long before, List<Long> steps) {
    public Count {
      steps = List.copyOf(steps);
    }
  }
}
