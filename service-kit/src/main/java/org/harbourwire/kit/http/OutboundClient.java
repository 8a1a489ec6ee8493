package org.harbourwire.kit.http;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Proxy;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;
import okhttp3.Call;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.Buffer;
import okio.BufferedSource;
import org.harbourwire.kit.http.OutboundOutcome.Answered;
import org.harbourwire.kit.http.OutboundOutcome.Failed;
import org.harbourwire.kit.http.OutboundOutcome.Refused;

/// The one outbound HTTP client: every request of Harbourwire to the outside goes through it.
///
/// A host's name is resolved, its addresses are checked against [EgressPolicy], and one of those
/// very addresses is dialled; so on every redirect. Only http and https; TLS is always verified; no
/// proxy, no cookies, no credentials in addresses. Time (slow drip included), redirects and size
/// (after decompression) are limited by the request, which is sent once. Expected failures are
/// data, never exceptions.
public final class OutboundClient implements AutoCloseable {
  private static final Duration CONNECT_WITHIN = Duration.ofSeconds(10);
  private static final List<Integer> PERMANENT = List.of(301, 308);
  private static final List<String> LISTS = List.of("cache-control", "link");

  /// The addresses that a request may dial: those that were looked up and checked for it.
  private static final ScopedValue<List<InetAddress>> CHECKED = ScopedValue.newInstance();

  private final LookUps lookUps;
  private final GuardedSockets sockets;
  private final OkHttpClient http;
  private final String userAgent;
  private final boolean namesContact;

  public OutboundClient(EgressConfig config) {
    this(config, Resolver.system());
  }

  /// @param resolver turns names into addresses
  /// @throws org.harbourwire.kit.lifecycle.StartFailure when a file of certificates is unusable
  public OutboundClient(EgressConfig config, Resolver resolver) {
    EgressPolicy policy = new EgressPolicy(config);
    this.lookUps = new LookUps(policy, resolver);
    this.sockets = new GuardedSockets(policy);
    this.namesContact = config.contact() != null;
    this.userAgent =
        "Harbourwire/0.1 (news monitor; "
            + (config.contact() == null ? "no contact configured" : config.contact())
            + ")";
    TrustedIssuers issuers = TrustedIssuers.with(config.extraCertificates());
    this.http =
        SentOnce.applied(new OkHttpClient.Builder())
            .dns(host -> CHECKED.get())
            .socketFactory(sockets)
            .sslSocketFactory(issuers.sockets(), issuers.trust())
            .proxy(Proxy.NO_PROXY)
            .followRedirects(false)
            .followSslRedirects(false)
            .connectTimeout(CONNECT_WITHIN)
            .build();
  }

  /// Sends `request` and waits for the outcome; at most its limit of time. A caller that is
  /// interrupted gets [Failed.Kind#STOPPED] at once and stays interrupted.
  public OutboundOutcome send(OutboundRequest request) {
    Instant deadline = Instant.now().plus(request.limits().time());
    List<URI> redirects = new ArrayList<>();
    boolean permanent = true;
    OutboundRequest next = request;
    while (true) {
      OutboundOutcome outcome = hop(next, deadline);
      if (!(outcome instanceof Answered answer)
          || !answer.isRedirect()
          || request.limits().redirects() == 0) {
        return withRedirects(outcome, redirects, permanent);
      }
      permanent &= PERMANENT.contains(answer.status());
      redirects.add(next.uri());
      if (redirects.size() > request.limits().redirects()) {
        return new Refused("more than " + request.limits().redirects() + " redirects");
      }
      Optional<URI> target = answer.location();
      if (target.isEmpty()) {
        return new Refused("redirected to what is no address");
      }
      next = next.to(target.get());
    }
  }

  /// Whether the `User-Agent` tells sites whom to write to.
  public boolean namesContact() {
    return namesContact;
  }

  /// How many connections were dialled so far.
  public long dialled() {
    return sockets.dialled();
  }

  @Override
  public void close() {
    http.dispatcher().executorService().shutdown();
    http.connectionPool().evictAll();
    lookUps.close();
  }

  private static OutboundOutcome withRedirects(
      OutboundOutcome outcome, List<URI> redirects, boolean permanent) {
    return outcome instanceof Answered a
        ? new Answered(
            a.status(),
            a.uri(),
            a.headers(),
            a.body(),
            redirects,
            permanent && !redirects.isEmpty())
        : outcome;
  }

  private OutboundOutcome hop(OutboundRequest request, Instant deadline) {
    URI uri = request.uri();
    HttpUrl url = HttpUrl.get(uri);
    if (url == null) {
      String scheme = scheme(uri);
      return new Refused(
          scheme.equals("http") || scheme.equals("https")
              ? "there is no host in it that can be asked"
              : "only http and https addresses are fetched: " + scheme);
    }
    if (uri.getRawUserInfo() != null) {
      return new Refused("the address holds credentials");
    }
    try {
      List<InetAddress> addresses = lookUps.allowed(url.host(), url.port(), left(deadline));
      Call call = http.newCall(toOkHttp(request, url));
      call.timeout().timeout(left(deadline).toMillis(), TimeUnit.MILLISECONDS);
      try (Response response = ScopedValue.where(CHECKED, addresses).call(call::execute)) {
        return answer(response, request, uri);
      }
    } catch (IOException e) {
      return failure(e);
    }
  }

  private static Duration left(Instant deadline) throws InterruptedIOException {
    Duration left = Duration.between(Instant.now(), deadline);
    if (left.toMillis() <= 0) {
      throw new InterruptedIOException("no time left");
    }
    return left;
  }

  private OutboundOutcome answer(Response response, OutboundRequest request, URI uri)
      throws IOException {
    long limit = request.limits().bytes();
    Buffer body = new Buffer();
    BufferedSource source = response.body().source();
    while (body.size() <= limit && source.read(body, 64 * 1024) != -1) {
      // Until it ends, or is too long.
    }
    if (body.size() > limit && !request.limits().cutsOff()) {
      return new Failed(Failed.Kind.TOO_LARGE, "more than " + limit + " bytes");
    }
    byte[] read = body.readByteArray(Math.min(limit, body.size()));
    return new Answered(response.code(), uri, headers(response), Bytes.of(read), List.of(), false);
  }

  /// The first value of each; of those that are lists all, joined by commas (RFC 9110, 5.3).
  private static Map<String, String> headers(Response response) {
    Map<String, String> headers = new TreeMap<>();
    for (String header : response.headers().names()) {
      List<String> values = response.headers(header);
      String name = lower(header);
      headers.put(name, LISTS.contains(name) ? String.join(", ", values) : values.getFirst());
    }
    return headers;
  }

  private Request toOkHttp(OutboundRequest request, HttpUrl url) {
    Request.Builder builder = new Request.Builder().url(url).header("User-Agent", userAgent);
    request.headers().forEach(builder::header);
    RequestBody body =
        request.method().equals("POST")
            ? RequestBody.create(
                request.body(), MediaType.parse(request.headers().get("Content-Type")))
            : null;
    return builder.method(request.method(), body).build();
  }

  private static OutboundOutcome failure(IOException e) {
    if (Thread.currentThread().isInterrupted()) {
      return new Failed(Failed.Kind.STOPPED, "we were stopped meanwhile");
    }
    return switch (e) {
      case RefusedAddress r -> new Refused(String.valueOf(r.getMessage()));
      case UnknownHostException u -> new Failed(Failed.Kind.DNS, "no such host: " + u.getMessage());
      case InterruptedIOException t ->
          new Failed(Failed.Kind.TIMEOUT, "no complete answer in time");
      case SSLException s ->
          new Failed(Failed.Kind.TLS, "the certificate or connection is not secure: " + s);
      case ConnectException c ->
          new Failed(Failed.Kind.CONNECT, "cannot connect: " + c.getMessage());
      default -> new Failed(Failed.Kind.BROKEN, "the answer broke off: " + e.getMessage());
    };
  }

  private static String scheme(URI uri) {
    return uri.getScheme() == null ? "no scheme" : uri.getScheme();
  }

  private static String lower(String s) {
    return s.toLowerCase(Locale.ROOT);
  }
}
