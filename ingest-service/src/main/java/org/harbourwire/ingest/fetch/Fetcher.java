package org.harbourwire.ingest.fetch;

import java.net.URI;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.harbourwire.kit.http.OutboundClient;
import org.harbourwire.kit.http.OutboundOutcome;
import org.harbourwire.kit.http.OutboundOutcome.Answered;
import org.harbourwire.kit.http.OutboundRequest;
import org.harbourwire.kit.http.OutboundRequest.Limits;
import org.jspecify.annotations.Nullable;

/// Asks a host for a document: robots.txt first, then a conditional GET.
public final class Fetcher {
  private static final Duration DEFAULT_RETRY_AFTER = Duration.ofMinutes(1);
  private static final Duration LONGEST_RETRY_AFTER = Duration.ofHours(24);

  private final OutboundClient client;
  private final RobotsRules robots;
  private final Clock clock;

  public Fetcher(OutboundClient client, RobotsRules robots, Clock clock) {
    this.client = client;
    this.robots = robots;
    this.clock = clock;
  }

  /// Fetches `uri`, unless it has not changed since the validators, if given.
  public FetchOutcome fetch(URI uri, @Nullable String etag, @Nullable String lastModified) {
    Optional<FetchOutcome> objection = robots.objection(uri);
    if (objection.isPresent()) {
      return objection.get();
    }
    OutboundRequest request = OutboundRequest.get(uri, Limits.DOCUMENT);
    if (etag != null && sendable(etag)) {
      request = request.with("If-None-Match", etag);
    }
    if (lastModified != null && sendable(lastModified)) {
      request = request.with("If-Modified-Since", lastModified);
    }
    return switch (client.send(request)) {
      case Answered a -> read(a);
      case OutboundOutcome.Refused r -> new FetchOutcome.Refused(r.reason());
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
