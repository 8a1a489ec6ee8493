package org.harbourwire.contract.source;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// That an entry of a source was seen and passed on, in this version: value of
/// `news.source-state.v1` under `<source id>|<entry key>`.
///
/// @param sourceId the source
/// @param entryKey SHA-256 of the entry's guid, else of its link
/// @param url the entry's page, to ask it when the source stops listing the entry
/// @param version SHA-256 of what the source says of it; a change makes us fetch the page again
/// @param publishedAt as the source says, to tell an entry taken back from one that grew old
/// @param seenAt when
/// @param articleKey the key of the candidate that its page became, once it has; a page that is
///   gone withdraws the article of that key
public record SeenEntry(
    String sourceId,
    String entryKey,
    String url,
    String version,
    @Nullable Instant publishedAt,
    Instant seenAt,
    @Nullable String articleKey) {

  /// The version of an entry whose page could not be had: it is fetched again at the next poll.
  public static final String FAILED = "failed";

  /// The same in another version, as of `at`.
  public SeenEntry as(String otherVersion, Instant at) {
    return new SeenEntry(sourceId, entryKey, url, otherVersion, publishedAt, at, articleKey);
  }

  /// The same with the key of the article that its page turned out to be.
  public SeenEntry withArticleKey(String key) {
    return new SeenEntry(sourceId, entryKey, url, version, publishedAt, seenAt, key);
  }

  /// The key of its record.
  public String recordKey() {
    return sourceId + "|" + entryKey;
  }
}
