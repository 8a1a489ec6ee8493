package org.harbourwire.contract.source;

import java.time.Instant;

/// That an entry of a source was seen and passed on, in this version: value of
/// `news.source-state.v1` under `<source id>|<entry key>`.
///
/// @param sourceId the source
/// @param entryKey SHA-256 of the entry's guid, else of its link
/// @param version SHA-256 of what the feed says of it; a change makes us fetch the page again
/// @param seenAt when
public record SeenEntry(String sourceId, String entryKey, String version, Instant seenAt) {}
