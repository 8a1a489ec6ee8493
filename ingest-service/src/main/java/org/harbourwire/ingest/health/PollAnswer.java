package org.harbourwire.ingest.health;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.harbourwire.contract.fetch.FetchRequest;
import org.harbourwire.contract.source.FailureClass;
import org.harbourwire.ingest.article.FetchedDocument;
import org.harbourwire.ingest.entry.Entry;
import org.harbourwire.ingest.entry.ParsedFeed;
import org.harbourwire.ingest.websub.HubOffer;
import org.jspecify.annotations.Nullable;

/// What a source answered.
public sealed interface PollAnswer {

  /// Its list.
  ///
  /// @param feed what it says
  /// @param etag validator for the next time
  /// @param lastModified the other validator
  /// @param movedTo where the list really is, if we were sent there for good
  /// @param freshFor how long it says that it stays as it is; zero: it does not
  /// @param hub who announces its changes, if anybody does
  /// @param parts of what it was put together
  record Listed(
      ParsedFeed feed,
      Optional<String> etag,
      Optional<String> lastModified,
      Optional<URI> movedTo,
      Duration freshFor,
      Optional<HubOffer> hub,
      Parts parts)
      implements PollAnswer {
    /// In the order of the list.
    public List<Entry> entries() {
      return feed.entries();
    }
  }

  /// The documents of which a list was put together, where they are more than one.
  ///
  /// @param whole whether nothing is missing: one that has not changed, or could not be read, lists
  ///   what is not listed here
  /// @param validators of those that were read
  record Parts(boolean whole, Map<URI, Validators> validators) {
    /// One document.
    public static final Parts ONE = new Parts(true, Map.of());

    public Parts {
      validators = Map.copyOf(validators);
    }
  }

  /// What vouches for a document at the next request.
  record Validators(@Nullable String etag, @Nullable String lastModified) {
    /// Nothing does.
    public static final Validators NONE = new Validators(null, null);
  }

  /// It is at another host, whose owner is to ask there.
  ///
  /// @param forGood whether it says that this will stay so
  record Elsewhere(URI location, boolean forGood) implements PollAnswer {}

  /// Nothing has changed since the validators that we sent.
  ///
  /// @param movedTo where the list really is, if we were sent there for good
  /// @param freshFor how long it says that it stays as it is; zero: it does not
  /// @param hub who announces its changes, if the answer says so
  record Unchanged(Optional<URI> movedTo, Duration freshFor, Optional<HubOffer> hub)
      implements PollAnswer {}

  /// No list.
  ///
  /// @param reason in words a person understands
  /// @param retryAfter how long the host asks us to wait; zero: it does not
  /// @param page what it showed instead, if anything: it may name where the list is now
  record Failed(
      FailureClass kind, String reason, Duration retryAfter, Optional<FetchedDocument> page)
      implements PollAnswer {}

  /// The same answer to a poll that hosts may have sent on: it has moved for good if all of them
  /// say so.
  default PollAnswer to(FetchRequest request) {
    return switch (this) {
      case Listed l ->
          new Listed(
              l.feed(),
              l.etag(),
              l.lastModified(),
              there(l.movedTo(), request),
              l.freshFor(),
              l.hub(),
              l.parts());
      case Unchanged u -> new Unchanged(there(u.movedTo(), request), u.freshFor(), u.hub());
      case Elsewhere e -> e;
      case Failed f -> f;
    };
  }

  private static Optional<URI> there(Optional<URI> movedTo, FetchRequest request) {
    return request.lasting()
        ? movedTo.or(() -> Optional.ofNullable(request.location()).map(URI::create))
        : Optional.empty();
  }
}
