package org.harbourwire.contract.source;

import java.time.Duration;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/// What is polled, with all defaults filled in: the value of `news.sources.v1`.
///
/// @param id unique, `[a-z0-9][a-z0-9-]*`
/// @param name what people call it
/// @param url where it is polled
/// @param type how it lists its entries
/// @param kind `government`, `press`, … free text for facets
/// @param publisher who publishes it
/// @param language what its articles are in when nothing else tells
/// @param usage what may be kept and shown
/// @param interval time between polls
/// @param zone zone of dates that name none
/// @param links CSS selector of a listing's article links; absent: found by structure
public record Source(
    String id,
    String name,
    String url,
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
