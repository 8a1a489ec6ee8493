package org.harbourwire.ingest.fetch;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.harbourwire.contract.source.FailureClass;
import org.harbourwire.ingest.entry.text.Links;
import org.harbourwire.kit.http.OutboundOutcome;
import org.harbourwire.kit.http.OutboundOutcome.Answered;
import org.harbourwire.kit.http.OutboundRequest;
import org.jspecify.annotations.Nullable;

/// What each origin's robots.txt allows us (RFC 9309): none there, everything; not to be had, what
/// it said within the last day, else nothing for now.
public final class RobotsRules {
  private static final Set<String> OUR_NAME = Set.of("harbourwire");
  private static final String DISALLOWED = "robots.txt disallows it";
  private static final Duration KEPT = Duration.ofHours(6);
  private static final Duration KEPT_WHEN_UNREACHABLE = Duration.ofMinutes(5);

  /// So long RFC 9309 lets a crawler go by what it has read.
  private static final Duration VALID = Duration.ofDays(1);

  private static final String ROBOTS = "/robots.txt";

  /// 500 KiB is what RFC 9309 asks a crawler to read at least; what follows is not read.
  private static final OutboundRequest.Limits LIMITS =
      new OutboundRequest.Limits(Duration.ofSeconds(15), 500L << 10, 0).cuttingOff();

  /// Beyond that the parser would take a delay for a ban. The client heeds less than that.
  private static final Duration LONGEST_CRAWL_DELAY = Duration.ofDays(365);

  private static final int MOST_WARNINGS = 5;
  private static final int TOO_MANY_REQUESTS = 429;

  /// RFC 9309 asks a crawler to follow at least five.
  private static final int MOST_REDIRECTS = 5;

  private final PacedClient client;
  private final Clock clock;
  private final AnswerHeaders headers;
  private final Map<String, Known> byOrigin = new ConcurrentHashMap<>();
  private volatile Instant lookedAt;

  public RobotsRules(PacedClient client, Clock clock) {
    this.client = client;
    this.clock = clock;
    this.headers = new AnswerHeaders(clock);
    this.lookedAt = clock.instant();
  }

  /// Why `uri` may not be fetched: its host's robots.txt disallows it, or could not be had; empty
  /// when it may.
  ///
  /// @throws InterruptedException when we are stopped meanwhile
  public Optional<FetchOutcome> objection(URI uri) throws InterruptedException {
    return switch (of(uri).answer()) {
      case Answer.Rules r ->
          r.rules().isAllowed(uri.toString())
              ? Optional.empty()
              : Optional.of(new FetchOutcome.Refused(FailureClass.ROBOTS, DISALLOWED));
      case Answer.None n -> Optional.of(n.instead());
    };
  }

  /// The sitemaps that the robots.txt of the host of `uri` names.
  ///
  /// @throws InterruptedException when we are stopped meanwhile
  public List<URI> sitemaps(URI uri) throws InterruptedException {
    List<String> named =
        of(uri).answer() instanceof Answer.Rules r ? r.rules().getSitemaps() : List.of();
    return named.stream()
        .flatMap(address -> Links.web(uri, address).stream())
        .map(URI::create)
        .toList();
  }

  private Known of(URI uri) throws InterruptedException {
    return of(uri, MOST_REDIRECTS);
  }

  private Known of(URI uri, int redirects) throws InterruptedException {
    Instant now = clock.instant();
    Known known = byOrigin.get(origin(uri));
    if (known == null || known.until().isBefore(now)) {
      known = known(ask(uri, redirects), known, now);
      byOrigin.put(origin(uri), known);
      if (known.answer() instanceof Answer.Rules(BaseRobotRules rules)) {
        client.heed(uri, Duration.ofMillis(Math.max(0, rules.getCrawlDelay())));
      }
      letGo(now);
    }
    return known;
  }

  /// Now and then, lets go of what counts no more: lists link to thousands of hosts.
  private void letGo(Instant now) {
    if (lookedAt.plus(KEPT).isBefore(now)) {
      lookedAt = now;
      byOrigin.values().removeIf(known -> known.isSpent(now));
    }
  }

  /// Of how many origins the answer is known.
  int origins() {
    return byOrigin.size();
  }

  private static Known known(Answer answer, @Nullable Known before, Instant now) {
    return switch (answer) {
      case Answer.Rules r -> new Known(r, now, now.plus(KEPT));
      case Answer.None n -> {
        Instant until = now.plus(longer(n.retryAfter(), KEPT_WHEN_UNREACHABLE));
        yield before != null
                && before.answer() instanceof Answer.Rules
                && before.read().plus(VALID).isAfter(now)
            ? new Known(before.answer(), before.read(), until)
            : new Known(n, now, until);
      }
    };
  }

  private static Duration longer(Duration a, Duration b) {
    return a.compareTo(b) > 0 ? a : b;
  }

  /// What the robots.txt of `uri` says, or that to which it sends us: RFC 9309 has a crawler follow
  /// even to other hosts, whose word counts then. That of another host is asked for as if we asked
  /// that one, so that it is asked once however many lead there.
  private Answer ask(URI uri, int redirects) throws InterruptedException {
    URI at = URI.create(origin(uri) + ROBOTS);
    OutboundOutcome outcome = client.send(OutboundRequest.get(at, LIMITS));
    for (int left = redirects; left > 0; left--) {
      Optional<URI> target =
          outcome instanceof Answered a && a.isRedirect() ? a.location() : Optional.empty();
      if (target.isEmpty()) {
        break;
      }
      if (isOfOther(target.get(), at)) {
        return of(target.get(), left - 1).answer();
      }
      at = target.get();
      outcome = client.send(OutboundRequest.get(at, LIMITS));
    }
    return answer(at, outcome);
  }

  private static boolean isOfOther(URI target, URI at) {
    return ROBOTS.equals(target.getRawPath())
        && target.getRawQuery() == null
        && !origin(target).equals(origin(at));
  }

  /// Of too many redirects the last counts as none there.
  private Answer answer(URI address, OutboundOutcome outcome) throws InterruptedException {
    return switch (outcome) {
      case Answered a when a.status() < 300 -> new Answer.Rules(parse(address, a));
      // Too many requests are no leave to make more.
      case Answered a when a.status() < 500 && a.status() != TOO_MANY_REQUESTS ->
          new Answer.Rules(new SimpleRobotRules(RobotRulesMode.ALLOW_ALL));
      case Answered a -> none(a);
      case OutboundOutcome.Refused r ->
          new Answer.None(
              new FetchOutcome.Refused(FailureClass.NOT_ALLOWED, r.reason()), Duration.ZERO);
      case OutboundOutcome.Failed f -> new Answer.None(Fetcher.failed(f), Duration.ZERO);
    };
  }

  private Answer.None none(Answered a) {
    Duration rest = headers.retryAfter(a);
    if (AnswerHeaders.isHeld(a)) {
      client.hold(a.uri(), rest);
    }
    String why = "its robots.txt cannot be had (status " + a.status() + ")";
    return new Answer.None(
        a.status() == TOO_MANY_REQUESTS
            ? new FetchOutcome.RateLimited(rest)
            : new FetchOutcome.Failed(FailureClass.SERVER_ERROR, why, true),
        rest);
  }

  private static BaseRobotRules parse(URI address, Answered a) {
    return new SimpleRobotRulesParser(LONGEST_CRAWL_DELAY.toMillis(), MOST_WARNINGS)
        .parseContent(
            address.toString(),
            a.body().array(),
            a.header("content-type").orElse("text/plain"),
            OUR_NAME);
  }

  private static String origin(URI uri) {
    return uri.getScheme() + "://" + uri.getRawAuthority();
  }

  /// @param read when the answer came
  /// @param until when to ask again
  private record Known(Answer answer, Instant read, Instant until) {
    boolean isSpent(Instant now) {
      boolean standsIn = answer instanceof Answer.Rules && read.plus(VALID).isAfter(now);
      return until.isBefore(now) && !standsIn;
    }
  }

  private sealed interface Answer {
    record Rules(BaseRobotRules rules) implements Answer {}

    /// It could not be had.
    ///
    /// @param instead what a fetch answers
    /// @param retryAfter how long the host asks us to wait; zero: it does not
    record None(FetchOutcome instead, Duration retryAfter) implements Answer {}
  }
}
