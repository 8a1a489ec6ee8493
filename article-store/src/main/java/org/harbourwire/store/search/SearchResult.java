package org.harbourwire.store.search;

import java.time.LocalDate;
import java.util.List;

/// What a search found.
///
/// @param total how many articles in all
/// @param stories of how many stories they are, where stories were collapsed (above 40,000 an
///   estimate); else `total`
/// @param hits those that were asked for, best first
/// @param facets how all that was found is spread
/// @param days how what was found is spread over the days that were to be counted, oldest first,
///   without gaps; empty when none were
public record SearchResult(
    long total, long stories, List<Hit> hits, Facets facets, List<Days> days) {
  public SearchResult {
    hits = List.copyOf(hits);
    days = List.copyOf(days);
  }

  /// One or more days in Hong Kong, and how many articles were published in them.
  ///
  /// @param from the first day
  /// @param until the day after the last
  /// @param count articles
  public record Days(LocalDate from, LocalDate until, long count) {}

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
