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

  /// What can be chosen among what was found, most frequent first. The values of each list are
  /// those of what the choices in the other lists leave: a second value of one list can be chosen
  /// beside the first.
  ///
  /// @param topics by topic id
  /// @param sources by source id
  /// @param languages by language tag
  /// @param entities by entity name, of several names of one entity the most frequent
  public record Facets(
      List<Facet> topics, List<Facet> sources, List<Facet> languages, List<Facet> entities) {
    public Facets {
      topics = List.copyOf(topics);
      sources = List.copyOf(sources);
      languages = List.copyOf(languages);
      entities = List.copyOf(entities);
    }
  }

  /// One value and what choosing it gives. Articles are counted, or stories where those are
  /// collapsed.
  ///
  /// @param value what to filter by
  /// @param count how many there are with it, among what the choices in other lists leave
  /// @param toggled how many the search would find with it chosen beside what is, or no longer if
  ///   it is
  public record Facet(String value, long count, long toggled) {}
}
