package org.harbourwire.ingest.websub;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// A hub on loopback that keeps to the specification: it takes a subscription, verifies it, and
/// signs what it announces.
final class SampleHub implements AutoCloseable {
  private final HttpServer server;
  private final HttpClient http = HttpClient.newHttpClient();
  private final Map<String, String> asked = new ConcurrentHashMap<>();
  private volatile int answer = 202;

  SampleHub() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.3"), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::take);
    server.start();
  }

  String url() {
    return "http://127.0.0.3:" + server.getAddress().getPort() + "/hub";
  }

  void answers(int status) {
    answer = status;
  }

  /// What it was asked for last.
  String asked(String name) {
    return Optional.ofNullable(asked.get(name)).orElseThrow(() -> new AssertionError(name));
  }

  /// Asks the subscriber whether it was them.
  HttpResponse<String> verifies(String mode, String topic, String lease) throws Exception {
    String query =
        "?hub.mode="
            + mode
            + "&hub.topic="
            + URLEncoder.encode(topic, StandardCharsets.UTF_8)
            + "&hub.challenge=a%2Bb&hub.lease_seconds="
            + lease;
    return http.send(
        HttpRequest.newBuilder(URI.create(asked("hub.callback") + query)).build(),
        BodyHandlers.ofString());
  }

  /// Announces a change, signed with `secret`.
  HttpResponse<String> announces(String body, String secret) throws Exception {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
    String signature =
        "sha256=" + HexFormat.of().formatHex(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
    return http.send(
        HttpRequest.newBuilder(URI.create(asked("hub.callback")))
            .header("X-Hub-Signature", signature)
            .POST(BodyPublishers.ofString(body))
            .build(),
        BodyHandlers.ofString());
  }

  @Override
  public void close() {
    server.stop(0);
    http.close();
  }

  private void take(HttpExchange exchange) throws IOException {
    try (exchange) {
      String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      Map<String, String> values = new HashMap<>();
      for (String pair : form.split("&", -1)) {
        String[] parts = pair.split("=", 2);
        values.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
      }
      asked.putAll(values);
      exchange.sendResponseHeaders(answer, -1);
    }
  }
}
