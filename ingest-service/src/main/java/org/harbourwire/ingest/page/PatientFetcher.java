package org.harbourwire.ingest.page;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.harbourwire.ingest.fetch.FetchOutcome;
import org.harbourwire.ingest.fetch.Fetcher;
import org.jspecify.annotations.Nullable;

/// Asks for a page again that may be had in a moment. The host's turn is kept meanwhile: it is not
/// asked for anything else either.
public final class PatientFetcher {
  /// Waits before the second and third try; a host that is away for longer is met again at the
  /// source's next poll.
  private static final List<Duration> RETRIES =
      List.of(Duration.ofSeconds(2), Duration.ofSeconds(10));

  /// A host that asks for more is asked again at the source's next poll.
  static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

  private final Fetcher fetcher;
  private final List<Duration> retries;

  /// Waits as long as hosts usually need.
  public PatientFetcher(Fetcher fetcher) {
    this(fetcher, RETRIES);
  }

  /// @param retries waits before each further try
  public PatientFetcher(Fetcher fetcher, List<Duration> retries) {
    this.fetcher = fetcher;
    this.retries = List.copyOf(retries);
  }

  /// The page at `uri`, unless it has not changed since the validators, if given.
  ///
  /// @throws InterruptedException when we are stopped meanwhile
  FetchOutcome page(URI uri, @Nullable String etag, @Nullable String lastModified)
      throws InterruptedException {
    FetchOutcome outcome = fetcher.page(uri, etag, lastModified);
    for (Duration wait : retries) {
      Optional<Duration> pause = pause(outcome, wait);
      if (pause.isEmpty()) {
        break;
      }
      Thread.sleep(pause.get());
      outcome = fetcher.page(uri, etag, lastModified);
    }
    return outcome;
  }

  /// For how long the host of `uri` has asked to be left alone; zero: it may be asked.
  Duration held(URI uri) {
    return fetcher.held(uri);
  }

  private static Optional<Duration> pause(FetchOutcome outcome, Duration wait) {
    return switch (outcome) {
      case FetchOutcome.Failed f when f.passing() -> Optional.of(wait);
      case FetchOutcome.RateLimited r when r.retryAfter().compareTo(LONGEST_PAUSE) <= 0 ->
          Optional.of(r.retryAfter());
      default -> Optional.empty();
    };
  }
}
