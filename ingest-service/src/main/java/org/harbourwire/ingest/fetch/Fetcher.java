package org.harbourwire.ingest.fetch;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.harbourwire.contract.HostName;
import org.harbourwire.contract.source.FailureClass;
import org.harbourwire.ingest.article.FetchedDocument;
import org.harbourwire.ingest.site.Sites;
import org.harbourwire.ingest.websub.HubLinks;
import org.harbourwire.kit.http.OutboundOutcome;
import org.harbourwire.kit.http.OutboundOutcome.Answered;
import org.harbourwire.kit.http.OutboundRequest;
import org.harbourwire.kit.http.OutboundRequest.Limits;
import org.jspecify.annotations.Nullable;

/// Asks a host for a document: robots.txt first, then a conditional GET.
public final class Fetcher {
  private static final Set<Integer> FOR_GOOD = Set.of(301, 308);
  private static final String NOT_SECURE =
      "its certificate is not accepted: expired, made for another name, or by nobody we know";
  private static final String TOO_LARGE =
      "its answer is larger than " + (Limits.DOCUMENT.bytes() >> 20) + " MB";

  /// Redirects are followed here, each at the host's pace and under its robots.txt.
  private static final Set<String> PACKINGS = Set.of("br", "deflate", "zstd", "compress");

  private static final Limits ONE_HOP =
      new Limits(Limits.DOCUMENT.time(), Limits.DOCUMENT.bytes(), 0);

  private static final String LISTS =
      "application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9,"
          + " text/xml;q=0.9, text/html;q=0.8, application/json;q=0.8, */*;q=0.5";
  private static final String PAGES =
      "text/html, application/xhtml+xml, application/pdf;q=0.9, */*;q=0.5";

  private final PacedClient client;
  private final RobotsRules robots;
  private final AnswerHeaders headers;
  private final Function<URI, Optional<URI>> words;

  /// @param client by which `robots` asks, too
  public Fetcher(PacedClient client, RobotsRules robots, Clock clock) {
    this(client, robots, clock, Sites.shipped()::words);
  }

  /// @param words where a script takes a page's words from, if not from the page
  Fetcher(PacedClient client, RobotsRules robots, Clock clock, Function<URI, Optional<URI>> words) {
    this.client = client;
    this.robots = robots;
    this.headers = new AnswerHeaders(clock);
    this.words = words;
  }

  /// Fetches `uri`, unless it has not changed since the validators, if given. Redirects are
  /// followed within the host, each under its robots.txt.
  ///
  /// @throws InterruptedException when we are stopped meanwhile: the answer, if any, means nothing
  public FetchOutcome fetch(URI uri, @Nullable String etag, @Nullable String lastModified)
      throws InterruptedException {
    return fetch(uri, etag, lastModified, LISTS);
  }

  private FetchOutcome fetch(
      URI uri, @Nullable String etag, @Nullable String lastModified, String accept)
      throws InterruptedException {
    URI at = uri;
    boolean forGood = true;
    for (int hop = 0; hop <= Limits.DOCUMENT.redirects(); hop++) {
      Duration held = client.held(at);
      if (held.isPositive()) {
        return new FetchOutcome.RateLimited(held);
      }
      Optional<FetchOutcome> objection = robots.objection(at);
      if (objection.isPresent()) {
        return objection.get();
      }
      OutboundOutcome outcome = client.send(request(at, etag, lastModified).with("Accept", accept));
      if (!(outcome instanceof Answered a) || !a.isRedirect()) {
        return read(outcome, forGood && hop > 0);
      }
      forGood &= FOR_GOOD.contains(a.status());
      Optional<URI> target = a.location();
      if (target.isEmpty()) {
        return misguided("it sends us to what is no address");
      }
      if (!HostName.same(at, target.get())) {
        return new FetchOutcome.Elsewhere(target.get(), forGood);
      }
      at = target.get();
    }
    return misguided("it sends us on more than " + Limits.DOCUMENT.redirects() + " times");
  }

  /// Fetches the page at `uri`, as [#fetch] does: where its site says that a script takes its words
  /// from elsewhere on the host, those.
  ///
  /// @throws InterruptedException when we are stopped meanwhile: the answer, if any, means nothing
  public FetchOutcome page(URI uri, @Nullable String etag, @Nullable String lastModified)
      throws InterruptedException {
    Optional<URI> elsewhere = words.apply(uri);
    FetchOutcome outcome = fetch(elsewhere.orElse(uri), etag, lastModified, PAGES);
    return elsewhere.isPresent() && outcome instanceof FetchOutcome.Fresh f ? f.at(uri) : outcome;
  }

  private static FetchOutcome misguided(String reason) {
    return new FetchOutcome.Failed(FailureClass.SERVER_ERROR, reason, false);
  }

  /// The sitemaps that the robots.txt of the host of `uri` names.
  ///
  /// @throws InterruptedException when we are stopped meanwhile
  public List<URI> sitemaps(URI uri) throws InterruptedException {
    return robots.sitemaps(uri);
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

  private FetchOutcome read(OutboundOutcome outcome, boolean moved) throws InterruptedException {
    return switch (outcome) {
      case Answered a -> read(a, moved);
      case OutboundOutcome.Refused r ->
          new FetchOutcome.Refused(FailureClass.NOT_ALLOWED, r.reason());
      case OutboundOutcome.Failed f -> failed(f);
    };
  }

  /// The outcome of a request that got no complete answer.
  ///
  /// @throws InterruptedException when that is because we were stopped
  static FetchOutcome.Failed failed(OutboundOutcome.Failed f) throws InterruptedException {
    return switch (f.kind()) {
      case STOPPED -> throw new InterruptedException(f.reason());
      case DNS, CONNECT, TIMEOUT, BROKEN ->
          new FetchOutcome.Failed(FailureClass.UNREACHABLE, f.reason(), true);
      case TLS -> new FetchOutcome.Failed(FailureClass.TLS, NOT_SECURE, true);
      case TOO_LARGE -> new FetchOutcome.Failed(FailureClass.TOO_LARGE, TOO_LARGE, false);
    };
  }

  /// Some servers send validators that no header may hold.
  private static boolean sendable(String validator) {
    return validator.chars().allMatch(c -> c >= ' ' && c < 0x7f);
  }

  private FetchOutcome read(Answered a, boolean moved) {
    Optional<URI> movedTo = moved ? Optional.of(a.uri()) : Optional.empty();
    HubLinks links = HubLinks.in(a.header("link").orElse(""), a.uri());
    Arrival arrival = new Arrival(movedTo, headers.freshFor(a), links);
    int status = a.status();
    return switch (status) {
      case 200, 203, 206 ->
          a.header("content-encoding").filter(Fetcher::isPacking).isPresent()
              ? refused("it is packed in a way that we did not ask for")
              : fresh(a, arrival);
      case 304 -> new FetchOutcome.NotModified(arrival);
      case 404, 410 -> new FetchOutcome.Gone(status == 410, document(a));
      case 429, 503 -> rateLimited(a);
      case 401, 402, 403, 407, 451 -> refused("it does not let us in (status " + status + ")");
      case 204, 205 -> refused("it has nothing to say (status " + status + ")");
      case 301, 302, 303, 307, 308 ->
          refused("it sends us on without saying where (status " + status + ")");
      default ->
          status >= 500
              ? new FetchOutcome.Failed(
                  FailureClass.SERVER_ERROR, "the host itself fails (status " + status + ")", true)
              : refused("it does not take our request (status " + status + ")");
    };
  }

  private FetchOutcome rateLimited(Answered a) {
    Duration rest = headers.retryAfter(a);
    if (AnswerHeaders.isHeld(a)) {
      client.hold(a.uri(), rest);
    }
    return new FetchOutcome.RateLimited(rest);
  }

  /// For how long the host of `uri` has asked to be left alone; zero: it may be asked.
  public Duration held(URI uri) {
    return client.held(uri);
  }

  /// The client unpacks what it asked for, and then says no more of it.
  private static boolean isPacking(String encoding) {
    return PACKINGS.contains(encoding.strip().toLowerCase(Locale.ROOT));
  }

  private static FetchOutcome refused(String reason) {
    return new FetchOutcome.Failed(FailureClass.REFUSED, reason, false);
  }

  private static FetchOutcome fresh(Answered a, Arrival arrival) {
    return new FetchOutcome.Fresh(
        a.uri(),
        a.body(),
        a.header("content-type"),
        a.header("etag"),
        a.header("last-modified"),
        arrival);
  }

  private static FetchedDocument document(Answered a) {
    return new FetchedDocument(a.body().array(), a.header("content-type").orElse(null), a.uri());
  }
}
