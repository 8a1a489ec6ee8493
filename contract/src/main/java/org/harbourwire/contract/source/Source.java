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
/// @param interval time between polls, ISO 8601, such as `PT15M`
/// @param zone time zone of dates that name none, such as `Asia/Hong_Kong`
/// @param links CSS selector of a listing's article links; absent: found by structure
public record Source(
    String id,
    String name,
    @Address String url,
    SourceType type,
    @Nullable String kind,
    @Nullable String publisher,
    @Nullable String language,
    Usage usage,
    Duration interval,
    ZoneId zone,
    @Nullable String links) {

  /// What articles carry of it.
  public SourceRef ref() {
    return new SourceRef(id, name, kind, publisher, usage);
  }
}
