package org.harbourwire.ingest.entry;

import java.time.Duration;
import java.util.List;
import org.harbourwire.contract.source.QuietTimes;
import org.jspecify.annotations.Nullable;

/// A source's entries with what it says of itself.
///
/// @param title plain text
/// @param language as declared
/// @param ttl how long it asks not to be polled again
/// @param quiet when it asks not to be polled at all
/// @param hub WebSub hub that announces its changes
/// @param self its own address, as it tells hubs
/// @param entries in the order of the document
/// @param deleted ids of entries that it says to be no more (RFC 6721)
/// @param leftOut what else it lists, that is no entry
public record ParsedFeed(
    @Nullable String title,
    @Nullable String language,
    @Nullable Duration ttl,
    QuietTimes quiet,
    @Nullable String hub,
    @Nullable String self,
    List<Entry> entries,
    List<String> deleted,
    LeftOut leftOut) {
  public ParsedFeed {
    entries = List.copyOf(entries);
    deleted = List.copyOf(deleted);
  }

  /// A list that says nothing of when to ask it again.
  public static ParsedFeed of(
      @Nullable String title, @Nullable String language, List<Entry> entries) {
    return new ParsedFeed(
        title, language, null, QuietTimes.NONE, null, null, entries, List.of(), LeftOut.NONE);
  }

  /// The same with other entries.
  public ParsedFeed with(List<Entry> others) {
    return new ParsedFeed(title, language, ttl, quiet, hub, self, others, deleted, leftOut);
  }

  /// The same, of which more was left out.
  public ParsedFeed without(LeftOut more) {
    return new ParsedFeed(
        title, language, ttl, quiet, hub, self, entries, deleted, leftOut.and(more));
  }
}
