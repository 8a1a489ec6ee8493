package org.harbourwire.ingest.entry;

import java.net.URI;
import java.util.List;

/// What came of reading a source's answer.
public sealed interface FeedOutcome {
  /// It lists entries; there may be none at the moment.
  record Parsed(ParsedFeed feed) implements FeedOutcome {}

  /// It is something else, or only points to where the entries are.
  ///
  /// @param reason in words for an operator
  /// @param discovered feeds that the page names, or the children of a sitemap index
  record NotAFeed(String reason, List<URI> discovered) implements FeedOutcome {
    public NotAFeed {
      discovered = List.copyOf(discovered);
    }
  }

  /// It is hostile or beyond our limits.
  ///
  /// @param reason in words for an operator
  record Refused(String reason) implements FeedOutcome {}
}
