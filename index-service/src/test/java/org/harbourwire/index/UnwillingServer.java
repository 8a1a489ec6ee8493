package org.harbourwire.index;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Executors;

/// Stands before a real Elasticsearch and treats bulk requests as an overloaded one does.
final class UnwillingServer implements AutoCloseable {
  private static final Set<String> NOT_PASSED_ON =
      Set.of("host", "connection", "content-length", "transfer-encoding", "upgrade");
  private static final String QUEUE_FULL =
      "{\"index\":{\"_index\":\"news\",\"_id\":\"x\",\"status\":429,\"error\":"
          + "{\"type\":\"es_rejected_execution_exception\",\"reason\":\"the queue is full\"}}}";

  private final URI server;
  private final HttpServer http;
  private final HttpClient client = HttpClient.newHttpClient();
  private volatile Mood mood = Mood.WILLING;

  /// How it treats bulk requests.
  enum Mood {
    WILLING,
    /// Refuses them whole.
    TOO_MANY,
    /// Takes them and refuses each document.
    QUEUE_FULL,
    /// Takes two seconds for each.
    SLOW
  }

  private UnwillingServer(URI server, HttpServer http) {
    this.server = server;
    this.http = http;
  }

  static UnwillingServer before(URI server) {
    try {
      HttpServer http =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      UnwillingServer unwilling = new UnwillingServer(server, http);
      http.createContext("/", unwilling::answer);
      http.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
      http.start();
      return unwilling;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  URI url() {
    return URI.create("http://127.0.0.1:" + http.getAddress().getPort());
  }

  void be(Mood newMood) {
    mood = newMood;
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = exchange.getRequestBody().readAllBytes();
      Mood now = exchange.getRequestURI().getPath().endsWith("/_bulk") ? mood : Mood.WILLING;
      switch (now) {
        case WILLING -> pass(exchange, body);
        case TOO_MANY ->
            send(exchange, 429, "{\"error\":{\"type\":\"x\",\"reason\":\"busy\"},\"status\":429}");
        case QUEUE_FULL -> send(exchange, 200, eachRefused(body));
        case SLOW -> {
          Thread.sleep(2_000);
          pass(exchange, body);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static String eachRefused(byte[] body) {
    long lines = new String(body, StandardCharsets.UTF_8).lines().filter(l -> !l.isEmpty()).count();
    String items = String.join(",", Collections.nCopies((int) (lines / 2), QUEUE_FULL));
    return "{\"took\":1,\"errors\":true,\"items\":[" + items + "]}";
  }

  private static void send(HttpExchange exchange, int status, String json) throws IOException {
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.getResponseHeaders().set("X-Elastic-Product", "Elasticsearch");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  private void pass(HttpExchange exchange, byte[] body) throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(server.resolve(exchange.getRequestURI().toString()))
            .method(exchange.getRequestMethod(), BodyPublishers.ofByteArray(body));
    exchange
        .getRequestHeaders()
        .forEach(
            (name, values) -> {
              if (!NOT_PASSED_ON.contains(name.toLowerCase(Locale.ROOT))) {
                values.forEach(value -> request.header(name, value));
              }
            });
    HttpResponse<byte[]> answer = client.send(request.build(), BodyHandlers.ofByteArray());
    answer
        .headers()
        .map()
        .forEach(
            (name, values) -> {
              if (!name.startsWith(":") && !NOT_PASSED_ON.contains(name)) {
                exchange.getResponseHeaders().put(name, values);
              }
            });
    boolean empty = answer.body().length == 0;
    exchange.sendResponseHeaders(answer.statusCode(), empty ? -1 : answer.body().length);
    if (!empty) {
      exchange.getResponseBody().write(answer.body());
    }
  }

  @Override
  public void close() {
    mood = Mood.WILLING;
    http.stop(0);
    client.close();
  }
}
