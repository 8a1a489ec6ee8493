package org.harbourwire.ingest.fetch;

import java.net.URI;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.harbourwire.kit.http.OutboundOutcome;
import org.harbourwire.kit.http.OutboundOutcome.Answered;
import org.harbourwire.kit.http.OutboundRequest;
import org.harbourwire.kit.http.OutboundRequest.Limits;
import org.jspecify.annotations.Nullable;

/// Asks a host for a document: robots.txt first, then a conditional GET.
public final class Fetcher {
  private static final Duration DEFAULT_RETRY_AFTER = Duration.ofMinutes(1);

  /// Redirects are followed here, each at the host's pace and under its robots.txt.
  private static final Limits ONE_HOP =
      new Limits(Limits.DOCUMENT.time(), Limits.DOCUMENT.bytes(), 0);

  private static final Duration LONGEST_RETRY_AFTER = Duration.ofHours(24);

  private final PacedClient client;
  private final RobotsRules robots;
  private final Clock clock;

  /// @param client by which `robots` asks, too
  public Fetcher(PacedClient client, RobotsRules robots, Clock clock) {
    this.client = client;
    this.robots = robots;
    this.clock = clock;
  }

  /// Fetches `uri`, unless it has not changed since the validators, if given. Redirects are
  /// followed within the host, each under its robots.txt.
  ///
  /// @throws InterruptedException when we are stopped meanwhile: the answer, if any, means nothing
  public FetchOutcome fetch(URI uri, @Nullable String etag, @Nullable String lastModified)
      throws InterruptedException {
    URI at = uri;
    for (int hop = 0; hop <= Limits.DOCUMENT.redirects(); hop++) {
      Optional<FetchOutcome> objection = robots.objection(at);
      if (objection.isPresent()) {
        return objection.get();
      }
      OutboundOutcome outcome = client.send(request(at, etag, lastModified));
      if (!(outcome instanceof Answered a) || !a.isRedirect()) {
        return read(outcome);
      }
      Optional<URI> target = a.location();
      if (target.isEmpty()) {
        return new FetchOutcome.Refused("redirected to what is no address");
      }
      if (!sameHost(at, target.get())) {
        return new FetchOutcome.Elsewhere(target.get());
      }
      at = target.get();
    }
    return new FetchOutcome.Refused("more than " + Limits.DOCUMENT.redirects() + " redirects");
  }

  private static OutboundRequest request(
      URI uri, @Nullable String etag, @Nullable String lastModified) {
    OutboundRequest request = OutboundRequest.get(uri, ONE_HOP);
    if (etag != null && sendable(etag)) {
      request = request.with("If-None-Match", etag);
    }
    if (lastModified != null && sendable(lastModified)) {
      request = request.with("If-Modified-Since", lastModified);
    }
    return request;
  }

  private static boolean sameHost(URI a, URI b) {
    return String.valueOf(a.getHost()).equalsIgnoreCase(b.getHost());
  }

  private FetchOutcome read(OutboundOutcome outcome) throws InterruptedException {
    return switch (outcome) {
      case Answered a -> read(a);
      case OutboundOutcome.Refused r -> new FetchOutcome.Refused(r.reason());
      case OutboundOutcome.Failed f when f.kind() == OutboundOutcome.Failed.Kind.STOPPED ->
          throw new InterruptedException(f.reason());
      case OutboundOutcome.Failed f ->
          new FetchOutcome.Failed(f.reason(), f.kind() != OutboundOutcome.Failed.Kind.TOO_LARGE);
    };
  }

  /// Some servers send validators that no header may hold.
  private static boolean sendable(String validator) {
    return validator.chars().allMatch(c -> c >= ' ' && c < 0x7f);
  }

  private FetchOutcome read(Answered a) {
    return switch (a.status()) {
      case 200, 203, 206 -> fresh(a);
      case 304 -> new FetchOutcome.NotModified();
      case 404 -> new FetchOutcome.Gone(false);
      case 410 -> new FetchOutcome.Gone(true);
      case 429, 503 -> new FetchOutcome.RateLimited(retryAfter(a));
      default ->
          new FetchOutcome.Failed("the host answered with status " + a.status(), a.status() >= 500);
    };
  }

  private static FetchOutcome fresh(Answered a) {
    return new FetchOutcome.Fresh(
        a.uri(), a.body(), a.header("content-type"), a.header("etag"), a.header("last-modified"));
  }

  private Duration retryAfter(Answered a) {
    Duration asked = a.header("retry-after").flatMap(this::parse).orElse(DEFAULT_RETRY_AFTER);
    Duration bounded = asked.isNegative() ? Duration.ZERO : asked;
    return bounded.compareTo(LONGEST_RETRY_AFTER) > 0 ? LONGEST_RETRY_AFTER : bounded;
  }

  private Optional<Duration> parse(String value) {
    if (value.strip().matches("\\d{1,7}")) {
      return Optional.of(Duration.ofSeconds(Long.parseLong(value.strip())));
    }
    try {
      Instant until =
          ZonedDateTime.parse(value.strip(), DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      return Optional.of(Duration.between(clock.instant(), until));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
