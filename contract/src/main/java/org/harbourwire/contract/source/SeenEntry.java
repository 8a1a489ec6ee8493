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
///   `failed` when the page could not be had
/// @param publishedAt when it was published, as the source says: tells an entry taken back from one
///   that grew old
/// @param seenAt when it was seen in this version
public record SeenEntry(
    String sourceId,
    String entryKey,
    @Address String url,
    String version,
    @Nullable Instant publishedAt,
    Instant seenAt) {

  /// The version of an entry whose page could not be had: it is fetched again at the next poll.
  public static final String FAILED = "failed";

  /// The same in another version, as of `at`.
  public SeenEntry as(String otherVersion, Instant at) {
    return new SeenEntry(sourceId, entryKey, url, otherVersion, publishedAt, at);
  }

  /// The key of its record.
  public String recordKey() {
    return sourceId + "|" + entryKey;
  }
}
