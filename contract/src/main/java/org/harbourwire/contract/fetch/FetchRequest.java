package org.harbourwire.contract.fetch;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.Locale;
import org.harbourwire.contract.Address;
import org.jspecify.annotations.Nullable;

/// A poll or page fetch that waits its turn: value of `news.fetches.v1`, keyed by host.
///
/// @param kind poll of a source, or fetch of one entry's page
/// @param sourceId id of the source that it is for
/// @param url what to fetch
/// @param requestedAt when it was asked for
/// @param backfill whether what comes of it is old news
/// @param entryKey of a page: the entry's key in `news.source-state.v1`
/// @param entryVersion of a page: the entry's version in `news.source-state.v1`
/// @param hint of a page: what the source says of it
public record FetchRequest(
    Kind kind,
    String sourceId,
    @Address String url,
    Instant requestedAt,
    boolean backfill,
    @Nullable String entryKey,
    @Nullable String entryVersion,
    @Nullable EntryHint hint) {

  /// What is to be fetched.
  public enum Kind {
    POLL,
    PAGE;

    @JsonValue
    public String wireName() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
