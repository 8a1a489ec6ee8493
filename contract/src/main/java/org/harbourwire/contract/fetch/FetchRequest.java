package org.harbourwire.contract.fetch;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.Locale;
import org.harbourwire.contract.Address;
import org.harbourwire.contract.source.SeenEntry;
import org.harbourwire.contract.source.Source;
import org.jspecify.annotations.Nullable;

/// What a host is to be asked for, waiting its turn: value of `news.fetches.v1`, keyed by host.
///
/// @param kind poll of a source, fetch of one entry's page, or subscription at a feed's hub
/// @param sourceId id of the source that it is for
/// @param url what to fetch; of a subscription the feed, as its hub knows it
/// @param requestedAt when it was asked for
/// @param backfill whether what comes of it is old news
/// @param entryKey of a page: the entry's key in `news.source-state.v1`
/// @param entryVersion of a page: the entry's version in `news.source-state.v1`
/// @param hint of a page: what the source says of it
/// @param location where another host sent us on to, or where a source has moved, or the hub, to be
///   asked instead of `url`
/// @param redirects how often we were sent on
/// @param lasting whether all who sent us on said that this will stay so
public record FetchRequest(
    Kind kind,
    String sourceId,
    @Address String url,
    Instant requestedAt,
    boolean backfill,
    @Nullable String entryKey,
    @Nullable String entryVersion,
    @Nullable EntryHint hint,
    @Nullable @Address String location,
    int redirects,
    boolean lasting) {

  /// What is to be done.
  public enum Kind {
    POLL,
    PAGE,
    HUB;

    @JsonValue
    public String wireName() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// A request to poll `source`.
  public static FetchRequest poll(Source source, Instant at, boolean backfill) {
    return new FetchRequest(
        Kind.POLL, source.id(), source.url(), at, backfill, null, null, null, null, 0, true);
  }

  /// A request to fetch the page of the entry `entry`.
  public static FetchRequest page(
      SeenEntry entry, Instant at, boolean backfill, @Nullable EntryHint hint) {
    return new FetchRequest(
        Kind.PAGE,
        entry.sourceId(),
        entry.url(),
        at,
        backfill,
        entry.entryKey(),
        entry.version(),
        hint,
        null,
        0,
        true);
  }

  /// A request to have `hub` tell us of the changes of `topic`, a feed's own address.
  public static FetchRequest hub(String sourceId, String topic, String hub, Instant at) {
    return new FetchRequest(Kind.HUB, sourceId, topic, at, false, null, null, null, hub, 0, true);
  }

  /// The same, handed over to the host of `elsewhere`.
  ///
  /// @param forGood whether who sent us there said that this will stay so
  public FetchRequest sentOn(String elsewhere, boolean forGood) {
    return new FetchRequest(
        kind,
        sourceId,
        url,
        requestedAt,
        backfill,
        entryKey,
        entryVersion,
        hint,
        elsewhere,
        redirects + 1,
        lasting && forGood);
  }

  /// The address to ask.
  public String target() {
    return location == null ? url : location;
  }
}
