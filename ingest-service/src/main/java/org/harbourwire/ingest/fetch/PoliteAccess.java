package org.harbourwire.ingest.fetch;

import java.net.URI;
import java.util.List;
import org.harbourwire.ingest.discovery.SiteAccess;

/// Fetches for whoever looks around a site, from host to host if need be.
public final class PoliteAccess implements SiteAccess {
  private static final int MOST_HOSTS = 5;

  private final Fetcher fetcher;
  private final RobotsRules robots;

  /// @param fetcher at whose pace hosts are asked
  /// @param robots the rules that it obeys
  public PoliteAccess(Fetcher fetcher, RobotsRules robots) {
    this.fetcher = fetcher;
    this.robots = robots;
  }

  @Override
  public Answer get(URI address) throws InterruptedException {
    URI at = address;
    for (int host = 0; host < MOST_HOSTS; host++) {
      switch (fetcher.fetch(at, null, null)) {
        case FetchOutcome.Fresh f -> {
          return new Answer.Had(f.document());
        }
        case FetchOutcome.Elsewhere e -> at = e.location();
        case FetchOutcome other -> {
          return new Answer.Nothing(other.inWords());
        }
      }
    }
    return new Answer.Nothing("it sends us from host to host");
  }

  @Override
  public List<URI> sitemaps(URI site) throws InterruptedException {
    return robots.sitemaps(site);
  }
}
