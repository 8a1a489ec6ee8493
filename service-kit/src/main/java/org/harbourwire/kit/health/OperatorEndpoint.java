package org.harbourwire.kit.health;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import org.harbourwire.contract.Json;
import org.harbourwire.kit.lifecycle.Health;
import org.harbourwire.kit.lifecycle.Service;
import org.harbourwire.kit.lifecycle.StartFailure;
import org.jspecify.annotations.Nullable;

/// `GET /health` (200 when all parts are well, else 503; one entry a part) and `GET /metrics`
/// (Prometheus text) for the operator of a service.
public final class OperatorEndpoint implements Service {
  private final OperatorConfig config;
  private final List<? extends Service> parts;
  private final PrometheusMeterRegistry metrics;
  private @Nullable HttpServer server;

  /// @param parts whose health is summed up
  public OperatorEndpoint(
      OperatorConfig config, List<? extends Service> parts, PrometheusMeterRegistry metrics) {
    this.config = config;
    this.parts = List.copyOf(parts);
    this.metrics = metrics;
    for (Service part : this.parts) {
      Gauge.builder("harbourwire.part.up", part, p -> p.check().ok() ? 1 : 0)
          .description("1 when the part can do its work, else 0")
          .tag("part", part.name())
          .register(metrics);
    }
    new JvmMemoryMetrics().bindTo(metrics);
    new ProcessorMetrics().bindTo(metrics);
  }

  @Override
  public String name() {
    return "operator endpoint";
  }

  @Override
  public void start() {
    try {
      HttpServer s = HttpServer.create(new InetSocketAddress(config.host(), config.port()), 0);
      s.createContext("/health", this::health);
      s.createContext("/metrics", x -> send(x, 200, "text/plain; version=0.0.4", metrics.scrape()));
      s.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
      s.start();
      server = s;
    } catch (IOException e) {
      throw new StartFailure(
          "cannot listen on " + config.host() + ":" + config.port() + ": " + e.getMessage(), e);
    }
  }

  /// The port that it listens on, once started.
  public int port() {
    HttpServer s = server;
    return s == null ? -1 : s.getAddress().getPort();
  }

  @Override
  public Health check() {
    return server == null ? Health.failing("not started") : Health.ok("port " + port());
  }

  @Override
  public void close() {
    HttpServer s = server;
    if (s != null) {
      s.stop(0);
      server = null;
    }
  }

  private void health(HttpExchange exchange) throws IOException {
    Map<String, Health> checks = new LinkedHashMap<>();
    parts.forEach(p -> checks.put(p.name(), p.check()));
    boolean ok = checks.values().stream().allMatch(Health::ok);
    send(exchange, ok ? 200 : 503, "application/json", Json.write(checks));
  }

  private static void send(HttpExchange exchange, int status, String type, String body)
      throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    try (exchange) {
      exchange.getResponseHeaders().set("Content-Type", type + "; charset=utf-8");
      exchange.sendResponseHeaders(status, bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }
}
