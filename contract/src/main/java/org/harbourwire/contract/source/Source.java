package org.harbourwire.contract.source;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.time.Duration;
import java.time.ZoneId;
import org.harbourwire.contract.Address;
import org.harbourwire.contract.HostName;
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
/// @param origin `file` when the configuration that is applied at each start names it: it goes when
///   that ceases to name it; `command` when an operator registered it
/// @param pausedBy `file` when a file says so, until one does not; `command` after `sources
///   disable`, until `sources enable`; absent while it is on
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
    @Nullable PageRules page,
    Origin origin,
    @Nullable Origin pausedBy) {

  public Source {
    requireNonNull(id, "id");
    requireNonNull(name, "name");
    requireNonNull(url, "url");
    requireNonNull(type, "type");
    requireNonNull(usage, "usage");
    requireNonNull(interval, "interval");
    requireNonNull(zone, "zone");
    origin = origin == null ? Origin.COMMAND : origin;
    pausedBy = paused ? pausedBy : null;
  }

  /// The host whose owner polls it.
  public String host() {
    return HostName.of(URI.create(url));
  }

  /// Whether it is to be polled.
  public boolean polled() {
    return !paused && usage != Usage.DISABLED;
  }

  /// The same, registered by `newOrigin` and switched off by `pauser`, or on.
  public Source with(Origin newOrigin, @Nullable Origin pauser) {
    return new Source(
        id,
        name,
        url,
        type,
        kind,
        publisher,
        language,
        usage,
        pauser != null,
        interval,
        longestInterval,
        zone,
        entries,
        page,
        newOrigin,
        pauser);
  }

  /// The longest time between polls while it is well.
  public Duration longest() {
    return longestInterval == null ? interval.multipliedBy(4) : longestInterval;
  }

  /// What articles carry of it.
  public SourceRef ref() {
    return new SourceRef(id, name, kind, publisher, usage);
  }
}
