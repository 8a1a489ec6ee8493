package org.harbourwire.store.search;

import java.util.List;

/// What a search found.
///
/// @param total how many articles in all
/// @param hits those that were asked for, best first
/// @param facets how all that was found is spread
public record SearchResult(long total, List<Hit> hits, Facets facets) {
  public SearchResult {
    hits = List.copyOf(hits);
  }

  /// How what was found is spread, most frequent first.
  ///
  /// @param topics by topic id
  /// @param sources by source id
  /// @param languages by language tag
  /// @param entities by entity name
  public record Facets(
      List<Facet> topics, List<Facet> sources, List<Facet> languages, List<Facet> entities) {
    public Facets {
      topics = List.copyOf(topics);
      sources = List.copyOf(sources);
      languages = List.copyOf(languages);
      entities = List.copyOf(entities);
    }
  }

  /// One value and how often it was found.
  ///
  /// @param value what to filter by
  /// @param count articles with it
  public record Facet(String value, long count) {}
}
