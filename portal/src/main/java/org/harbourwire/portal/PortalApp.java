package org.harbourwire.portal;

import io.javalin.util.JavalinBindException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.harbourwire.kit.kafka.KafkaClients;
import org.harbourwire.kit.kafka.TopicSetup;
import org.harbourwire.kit.lifecycle.Health;
import org.harbourwire.kit.lifecycle.Service;
import org.harbourwire.kit.lifecycle.StartFailure;
import org.harbourwire.portal.board.AlertBoard;
import org.harbourwire.portal.board.Rules;
import org.harbourwire.portal.board.SourceBoard;
import org.harbourwire.portal.guard.HostGuard;
import org.harbourwire.portal.view.Wording;
import org.harbourwire.portal.web.WebServer;
import org.harbourwire.store.ArticleStore;
import org.jspecify.annotations.Nullable;

/// The portal, wired: follows its Kafka topics and answers requests.
public final class PortalApp implements Service {
  private static final int PORTS_TRIED = 20;

  private final PortalConfig config;
  private final KafkaClients kafka;
  private final ArticleStore store;
  private final AlertBoard alerts;
  private final Rules rules;
  private final SourceBoard sources;
  private final Clock clock;
  private @Nullable WebServer server;
  private volatile @Nullable URI address;

  public PortalApp(PortalConfig config, KafkaClients kafka, ArticleStore store, Clock clock) {
    this.config = config;
    this.kafka = kafka;
    this.store = store;
    this.alerts = new AlertBoard(kafka);
    this.rules = new Rules(kafka);
    this.sources = new SourceBoard(kafka);
    this.clock = clock;
  }

  @Override
  public String name() {
    return "portal";
  }

  /// Where readers on this machine find it.
  ///
  /// @throws IllegalStateException before it is started
  public URI address() {
    URI known = address;
    if (known == null) {
      throw new IllegalStateException("the portal is not started");
    }
    return known;
  }

  @Override
  public synchronized void start() {
    int port = config.port() == 0 ? anyFreePort() : config.port();
    TopicSetup.ensure(kafka);
    listen(port);
    boards().forEach(Service::start);
    address = URI.create("http://" + readable(config.host()) + ":" + port + "/");
  }

  @Override
  public Health check() {
    if (address == null) {
      return Health.failing("not started");
    }
    return boards().stream()
        .filter(b -> !b.check().ok())
        .findFirst()
        .map(b -> Health.failing(b.name() + ": " + b.check().detail()))
        .orElseGet(() -> Health.ok(address().toString()));
  }

  @Override
  public synchronized void close() {
    if (server != null) {
      server.close();
      server = null;
    }
    boards().forEach(Service::close);
  }

  private List<Service> boards() {
    return List.of(alerts, rules, sources);
  }

  private void listen(int port) {
    HostGuard hosts = HostGuard.of(config.host(), port, config.publicHost());
    WebServer s =
        new WebServer(store, alerts, rules, sources, hosts, clock, Wording.in(Locale.ENGLISH));
    try {
      s.start(config.host(), port);
      server = s;
    } catch (JavalinBindException e) {
      s.close();
      throw new StartFailure(inWords(port), e);
    }
  }

  private String inWords(int port) {
    OptionalInt other =
        IntStream.rangeClosed(port + 1, Math.min(port + PORTS_TRIED, 65_535))
            .filter(this::isFree)
            .findFirst();
    return other.isPresent()
        ? "port " + port + " is taken; another: --port " + other.getAsInt()
        : "cannot listen on " + config.host() + ":" + port;
  }

  private boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.bind(new InetSocketAddress(config.host(), port));
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private int anyFreePort() {
    try (ServerSocket socket = new ServerSocket()) {
      socket.bind(new InetSocketAddress(config.host(), 0));
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new StartFailure("no free port on " + config.host() + ": " + e.getMessage(), e);
    }
  }

  private static String readable(String host) {
    boolean any = host.equals("0.0.0.0") || host.equals("::");
    return any ? "127.0.0.1" : host.contains(":") ? "[" + host + "]" : host;
  }
}
