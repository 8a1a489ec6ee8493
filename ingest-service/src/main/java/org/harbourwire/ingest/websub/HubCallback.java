package org.harbourwire.ingest.websub;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.harbourwire.contract.source.HubSubscription;
import org.harbourwire.kit.lifecycle.Health;
import org.harbourwire.kit.lifecycle.Service;
import org.harbourwire.kit.lifecycle.StartFailure;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Where hubs reach us: they verify that we have asked (GET) and announce changes (POST). Whoever
/// does not know a subscription's address learns nothing here, and whoever was told a secret and
/// cannot sign sets nothing off.
public final class HubCallback implements Service {
  /// Before the id of the source and the token.
  static final String PATH = "/websub/";

  private static final Logger LOG = LoggerFactory.getLogger(HubCallback.class);
  private static final int LARGEST = 5 << 20;

  private final WebSubConfig config;
  private final HubSecrets secrets;
  private final HubNotices notices;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private @Nullable HttpServer server;

  HubCallback(WebSubConfig config, HubSecrets secrets, HubNotices notices) {
    this.config = config;
    this.secrets = secrets;
    this.notices = notices;
  }

  @Override
  public String name() {
    return "websub";
  }

  @Override
  public void start() {
    try {
      HttpServer s = HttpServer.create(new InetSocketAddress(config.host(), config.port()), 0);
      s.setExecutor(threads);
      s.createContext(PATH, this::handle);
      s.start();
      server = s;
    } catch (IOException e) {
      throw new StartFailure(
          "cannot listen for hubs on " + config.host() + ":" + config.port() + ": " + e, e);
    }
  }

  /// The port that it listens on, once started.
  int port() {
    HttpServer s = server;
    return s == null ? -1 : s.getAddress().getPort();
  }

  @Override
  public Health check() {
    return server == null
        ? Health.failing("not started")
        : Health.ok("port " + port() + "; " + notices.counts());
  }

  @Override
  public void close() {
    HttpServer s = server;
    if (s != null) {
      s.stop(0);
      server = null;
    }
    threads.close();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      Answer answer = answerOrLater(exchange);
      byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "text/plain; charset=utf-8");
      exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
      exchange.getResponseBody().write(body);
    }
  }

  /// A hub tries again later when we cannot do what it asks now.
  private Answer answerOrLater(HttpExchange exchange) throws IOException {
    try {
      return answer(exchange);
    } catch (RuntimeException e) {
      LOG.error("cannot answer a hub", e);
      return new Answer(503, "");
    }
  }

  private Answer answer(HttpExchange exchange) throws IOException {
    String[] path = exchange.getRequestURI().getPath().substring(PATH.length()).split("/", -1);
    Optional<HubSubscription> known =
        path.length == 2
            ? notices.known(path[0]).filter(s -> isToken(path[1], s))
            : Optional.empty();
    if (known.isEmpty()) {
      return Answer.NOT_FOUND;
    }
    return switch (exchange.getRequestMethod()) {
      case "GET" -> verify(known.get(), parameters(exchange.getRequestURI().getRawQuery()));
      case "POST" -> announced(known.get(), exchange);
      default -> new Answer(405, "");
    };
  }

  private boolean isToken(String given, HubSubscription s) {
    byte[] ours = secrets.token(s.sourceId(), s.topic()).getBytes(StandardCharsets.UTF_8);
    return MessageDigest.isEqual(ours, given.getBytes(StandardCharsets.UTF_8));
  }

  private Answer verify(HubSubscription s, Map<String, String> asked) {
    if (!s.topic().equals(asked.get("hub.topic"))) {
      return Answer.NOT_FOUND;
    }
    String challenge = asked.getOrDefault("hub.challenge", "");
    return switch (asked.getOrDefault("hub.mode", "")) {
      case "subscribe" ->
          notices.verified(s, asked.get("hub.lease_seconds"))
              ? new Answer(200, challenge)
              : Answer.NOT_FOUND;
      // We end none ourselves: an unwanted one is answered with 410, and its lease ends.
      case "unsubscribe" -> notices.isWanted(s) ? Answer.NOT_FOUND : new Answer(200, challenge);
      case "denied" -> {
        notices.denied(s, asked.get("hub.reason"));
        yield new Answer(200, "");
      }
      default -> Answer.NOT_FOUND;
    };
  }

  private Answer announced(HubSubscription s, HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readNBytes(LARGEST + 1);
    if (body.length > LARGEST) {
      return new Answer(413, "");
    }
    if (!notices.isWanted(s)) {
      return new Answer(410, "");
    }
    String signature = exchange.getRequestHeaders().getFirst("X-Hub-Signature");
    if (isTheHubs(signature, body, s)) {
      notices.changed(s);
    } else {
      // As the specification says: a success all the same, so that nobody can try signatures out.
      notices.forged(s);
    }
    return new Answer(202, "");
  }

  /// A hub that was told no secret proves itself by our address, which nobody else knows: all that
  /// it sets off is a poll.
  private boolean isTheHubs(@Nullable String signature, byte[] body, HubSubscription s) {
    return !HubSecrets.mayHave(String.valueOf(s.hub()))
        || HubSignature.matches(signature, body, secrets.secret(s.sourceId(), s.topic()));
  }

  private static Map<String, String> parameters(@Nullable String query) {
    Map<String, String> parameters = new HashMap<>();
    for (String pair : query == null ? new String[0] : query.split("&", -1)) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        parameters.put(pair.substring(0, equals), decoded(pair.substring(equals + 1)));
      }
    }
    return parameters;
  }

  private static String decoded(String value) {
    try {
      return URLDecoder.decode(value, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return value;
    }
  }

  private record Answer(int status, String body) {
    static final Answer NOT_FOUND = new Answer(404, "");
  }
}
