package org.harbourwire.ingest.fetch;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.harbourwire.kit.http.OutboundClient;
import org.harbourwire.kit.http.OutboundOutcome;
import org.harbourwire.kit.http.OutboundOutcome.Answered;
import org.harbourwire.kit.http.OutboundRequest;

/// What each origin's robots.txt allows us (RFC 9309): none there, everything; not to be had,
/// nothing for now.
public final class RobotsRules {
  private static final Set<String> OUR_NAME = Set.of("harbourwire");
  private static final Duration KEPT = Duration.ofHours(6);
  private static final Duration KEPT_WHEN_UNREACHABLE = Duration.ofMinutes(5);
  private static final Duration LONGEST_DELAY = Duration.ofSeconds(30);

  /// 500 KiB is what RFC 9309 asks a crawler to read at least.
  private static final OutboundRequest.Limits LIMITS =
      new OutboundRequest.Limits(Duration.ofSeconds(15), 512L << 10, 5);

  private final OutboundClient client;
  private final Clock clock;
  private final Map<String, Known> byOrigin = new ConcurrentHashMap<>();
  private final Map<String, Duration> delays = new ConcurrentHashMap<>();

  public RobotsRules(OutboundClient client, Clock clock) {
    this.client = client;
    this.clock = clock;
  }

  /// Whether `uri` may be fetched.
  public boolean allow(URI uri) {
    return of(uri).isAllowed(uri.toString());
  }

  /// The delay between requests that `host` asks for, bounded; zero when it asks none or is not
  /// known yet.
  public Duration delay(String host) {
    return delays.getOrDefault(host, Duration.ZERO);
  }

  private BaseRobotRules of(URI uri) {
    Instant now = clock.instant();
    Known known = byOrigin.get(origin(uri));
    if (known == null || known.until().isBefore(now)) {
      known = ask(uri, now);
      byOrigin.put(origin(uri), known);
    }
    return known.rules();
  }

  private Known ask(URI uri, Instant now) {
    URI address = URI.create(origin(uri) + "/robots.txt");
    OutboundOutcome outcome = client.send(OutboundRequest.get(address, LIMITS));
    if (outcome instanceof Answered a && a.status() < 500) {
      BaseRobotRules rules =
          a.status() < 300
              ? new SimpleRobotRulesParser()
                  .parseContent(
                      address.toString(),
                      a.body().array(),
                      a.header("content-type").orElse("text/plain"),
                      OUR_NAME)
              : new SimpleRobotRules(RobotRulesMode.ALLOW_ALL);
      remember(uri, rules.getCrawlDelay());
      return new Known(rules, now.plus(KEPT));
    }
    return new Known(
        new SimpleRobotRules(RobotRulesMode.ALLOW_NONE), now.plus(KEPT_WHEN_UNREACHABLE));
  }

  private void remember(URI uri, long crawlDelayMillis) {
    Duration asked = Duration.ofMillis(Math.max(0, crawlDelayMillis));
    delays.put(uri.getHost(), asked.compareTo(LONGEST_DELAY) > 0 ? LONGEST_DELAY : asked);
  }

  private static String origin(URI uri) {
    return uri.getScheme() + "://" + uri.getRawAuthority();
  }

  private record Known(BaseRobotRules rules, Instant until) {}
}
