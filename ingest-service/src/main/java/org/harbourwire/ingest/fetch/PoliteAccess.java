package org.harbourwire.ingest.fetch;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.harbourwire.ingest.discovery.SiteAccess;
import org.harbourwire.ingest.entry.FeedDocument;

/// Fetches for whoever looks around a site: one request after another, with the delay in between
/// that the host asks for, or ours.
public final class PoliteAccess implements SiteAccess {
  private static final int MOST_HOSTS = 5;

  private final Fetcher fetcher;
  private final RobotsRules robots;
  private final Duration delay;
  private boolean first = true;

  /// @param robots the rules that `fetcher` obeys
  /// @param delay between two requests, unless the host asks for more
  public PoliteAccess(Fetcher fetcher, RobotsRules robots, Duration delay) {
    this.fetcher = fetcher;
    this.robots = robots;
    this.delay = delay;
  }

  @Override
  public Optional<FeedDocument> get(URI address) throws InterruptedException {
    URI at = address;
    for (int host = 0; host < MOST_HOSTS; host++) {
      switch (ask(at)) {
        case FetchOutcome.Fresh f -> {
          return Optional.of(
              new FeedDocument(f.body().array(), f.contentType().orElse(null), f.uri()));
        }
        case FetchOutcome.Elsewhere e -> at = e.location();
        default -> {
          return Optional.empty();
        }
      }
    }
    return Optional.empty();
  }

  @Override
  public List<URI> sitemaps(URI site) throws InterruptedException {
    return robots.sitemaps(site);
  }

  private FetchOutcome ask(URI at) throws InterruptedException {
    if (!first) {
      Duration asked = robots.delay(String.valueOf(at.getHost()));
      Thread.sleep(asked.compareTo(delay) > 0 ? asked : delay);
    }
    first = false;
    return fetcher.fetch(at, null, null);
  }
}
