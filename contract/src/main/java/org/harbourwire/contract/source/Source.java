package org.harbourwire.contract.source;

import java.time.Duration;
import java.time.ZoneId;
import org.harbourwire.contract.Address;
import org.jspecify.annotations.Nullable;

/// What is polled, with all defaults filled in: value of `news.sources.v1`, keyed by id.
///
/// @param id unique: lower-case letters, digits and hyphens
/// @param name what people call it
/// @param url where it is polled
/// @param type how it lists its entries
/// @param kind `government`, `press`, … free text for facets
/// @param publisher who publishes it
/// @param language BCP 47 tag of what its articles are in when nothing else tells
/// @param usage what may be kept and shown
/// @param paused whether its operator has switched it off
/// @param interval shortest time between polls, ISO 8601, such as `PT15M`
/// @param longestInterval longest time between polls of a source that is well; absent: four times
///   `interval`
/// @param zone time zone of dates that name none, such as `Asia/Hong_Kong`
/// @param entries where a listing or JSON list holds its entries; absent: found by structure
/// @param page how its article pages are built; absent: as is known of their site, else by
///   structure
public record Source(
    String id,
    String name,
    @Address String url,
    SourceType type,
    @Nullable String kind,
    @Nullable String publisher,
    @Nullable String language,
    Usage usage,
    boolean paused,
    Duration interval,
    @Nullable Duration longestInterval,
    ZoneId zone,
    @Nullable EntrySelectors entries,
    @Nullable PageRules page) {

  /// The longest time between polls while it is well.
  public Duration longest() {
    return longestInterval == null ? interval.multipliedBy(4) : longestInterval;
  }

  /// What articles carry of it.
  public SourceRef ref() {
    return new SourceRef(id, name, kind, publisher, usage);
  }
}
