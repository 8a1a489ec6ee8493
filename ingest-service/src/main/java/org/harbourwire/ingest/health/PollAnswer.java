package org.harbourwire.ingest.health;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.harbourwire.contract.source.FailureClass;
import org.harbourwire.ingest.entry.Entry;
import org.harbourwire.ingest.entry.FeedDocument;
import org.harbourwire.ingest.websub.HubOffer;

/// What a source answered.
public sealed interface PollAnswer {

  /// Its list.
  ///
  /// @param etag validator for the next time
  /// @param lastModified the other validator
  /// @param movedTo where the list really is, if we were sent there for good
  /// @param freshFor how long it says that it stays as it is; zero: it does not
  /// @param hub who announces its changes, if anybody does
  record Listed(
      List<Entry> entries,
      Optional<String> etag,
      Optional<String> lastModified,
      Optional<URI> movedTo,
      Duration freshFor,
      Optional<HubOffer> hub)
      implements PollAnswer {
    public Listed {
      entries = List.copyOf(entries);
    }
  }

  /// Nothing has changed since the validators that we sent.
  record Unchanged(Optional<URI> movedTo, Duration freshFor) implements PollAnswer {}

  /// No list.
  ///
  /// @param reason in words a person understands
  /// @param retryAfter how long the host asks us to wait; zero: it does not
  /// @param page what it showed instead, if anything: it may name where the list is now
  record Failed(FailureClass kind, String reason, Duration retryAfter, Optional<FeedDocument> page)
      implements PollAnswer {}
}
