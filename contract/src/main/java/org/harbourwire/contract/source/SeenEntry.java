package org.harbourwire.contract.source;

import java.time.Instant;
import org.harbourwire.contract.Address;
import org.jspecify.annotations.Nullable;

/// That an entry of a source was seen and passed on, in this version: value of
/// `news.source-state.v1` under `<source id>|<entry key>`.
///
/// @param sourceId id of the source
/// @param entryKey SHA-256 of the entry's guid, else of its link
/// @param url the entry's page, to ask it when the source stops listing the entry
/// @param version SHA-256 of what the source says of it; a change makes us fetch the page again;
///   `taken-back` when the source took the entry back, `deleted` when it says so of it
/// @param publishedAt when it was published, as the source says: tells an entry taken back from one
///   that grew old
/// @param seenAt when it was seen in this version
/// @param unlistedSince since when the source lists it no more; absent: it does
public record SeenEntry(
    String sourceId,
    String entryKey,
    @Address String url,
    String version,
    @Nullable Instant publishedAt,
    Instant seenAt,
    @Nullable Instant unlistedSince) {

  /// The version of an entry that its source took back; if it is listed again, it is new.
  public static final String TAKEN_BACK = "taken-back";

  /// The version of an entry of which its source says that it was deleted (RFC 6721).
  public static final String DELETED = "deleted";

  /// The same, no longer listed as of `at`.
  public SeenEntry unlisted(Instant at) {
    return new SeenEntry(sourceId, entryKey, url, version, publishedAt, seenAt, at);
  }

  /// The same, taken back as of `at`.
  public SeenEntry takenBack(Instant at) {
    return new SeenEntry(sourceId, entryKey, url, TAKEN_BACK, publishedAt, at, at);
  }

  /// The same, deleted as of `at`.
  public SeenEntry deleted(Instant at) {
    return new SeenEntry(sourceId, entryKey, url, DELETED, publishedAt, at, at);
  }

  /// The key of its record.
  public String recordKey() {
    return sourceId + "|" + entryKey;
  }
}
