package org.harbourwire.ingest.fetch;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.harbourwire.contract.source.FailureClass;
import org.harbourwire.ingest.article.FetchedDocument;
import org.harbourwire.kit.http.Bytes;

/// What came of asking a host for a document.
public sealed interface FetchOutcome {

  /// The document.
  ///
  /// @param uri final address, after redirects
  /// @param contentType as declared
  /// @param etag validator for the next time
  /// @param lastModified the other validator
  /// @param arrival what else it says
  record Fresh(
      URI uri,
      Bytes body,
      Optional<String> contentType,
      Optional<String> etag,
      Optional<String> lastModified,
      Arrival arrival)
      implements FetchOutcome {

    /// What was had, to be read.
    public FetchedDocument document() {
      return new FetchedDocument(body.array(), contentType.orElse(null), uri);
    }

    /// The same as what stands at `page`.
    Fresh at(URI page) {
      return new Fresh(page, body, contentType, etag, lastModified, arrival);
    }
  }

  /// It has not changed since the validators that we sent.
  record NotModified(Arrival arrival) implements FetchOutcome {}

  /// It sends us to another host, which has a queue and rules of its own.
  ///
  /// @param forGood whether it says that this will stay so (301, 308)
  record Elsewhere(URI location, boolean forGood) implements FetchOutcome {}

  /// The host says that there is nothing at this address.
  ///
  /// @param forGood true for 410, false for 404
  /// @param page what it shows instead: it may name where to go
  record Gone(boolean forGood, FetchedDocument page) implements FetchOutcome {}

  /// The host asks us to wait.
  record RateLimited(Duration retryAfter) implements FetchOutcome {}

  /// We may not ask: robots.txt or an address that is not allowed.
  record Refused(FailureClass kind, String reason) implements FetchOutcome {}

  /// No usable answer.
  ///
  /// @param passing whether trying again soon may help
  record Failed(FailureClass kind, String reason, boolean passing) implements FetchOutcome {}

  /// One word to count and show it by.
  default String word() {
    return switch (this) {
      case Fresh f -> "fetched";
      case NotModified n -> "not-modified";
      case Elsewhere e -> "redirected";
      case Gone g -> "gone";
      case RateLimited r -> "rate-limited";
      case Refused r -> "refused";
      case Failed f -> "failed";
    };
  }

  /// What a person is told.
  default String inWords() {
    return switch (this) {
      case Fresh f -> f.body().length() + " bytes";
      case NotModified n -> "unchanged since the last time";
      case Elsewhere e -> "redirected to " + e.location();
      case Gone g -> g.forGood() ? "the host says that it is gone (410)" : "not found (404)";
      case RateLimited r -> "the host asks us to wait " + r.retryAfter().toSeconds() + " s";
      case Refused r -> r.reason();
      case Failed f -> f.reason();
    };
  }
}
