package org.harbourwire.portal;

import io.javalin.util.JavalinBindException;
import java.net.URI;
import java.time.Clock;
import org.harbourwire.kit.kafka.KafkaClients;
import org.harbourwire.kit.kafka.TopicSetup;
import org.harbourwire.kit.lifecycle.Health;
import org.harbourwire.kit.lifecycle.Service;
import org.harbourwire.kit.lifecycle.StartFailure;
import org.harbourwire.portal.board.Boards;
import org.harbourwire.portal.guard.HostGuard;
import org.harbourwire.portal.rule.Webhooks;
import org.harbourwire.portal.web.WebServer;
import org.harbourwire.store.ArticleStore;
import org.jspecify.annotations.Nullable;

/// The portal, wired: follows its Kafka topics and answers requests.
public final class PortalApp implements Service {
  private final PortalConfig config;
  private final KafkaClients kafka;
  private final ArticleStore store;
  private final Boards boards;
  private final Webhooks webhooks;
  private final Clock clock;
  private @Nullable WebServer server;
  private volatile @Nullable URI address;

  /// @param webhooks where webhooks may be, and their secrets if readers may be shown them
  public PortalApp(
      PortalConfig config, KafkaClients kafka, ArticleStore store, Webhooks webhooks, Clock clock) {
    this.config = config;
    this.kafka = kafka;
    this.store = store;
    this.boards = Boards.over(kafka, clock);
    this.clock = clock;
    this.webhooks = webhooks;
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
    ListenAddress listen = ListenAddress.of(config);
    TopicSetup.ensure(kafka);
    listen(listen);
    boards.all().forEach(Service::start);
    address = URI.create("http://" + readable(config.host()) + ":" + listen.port() + "/");
  }

  @Override
  public Health check() {
    if (address == null) {
      return Health.failing("not started");
    }
    return boards.all().stream()
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
    boards.all().forEach(Service::close);
  }

  private void listen(ListenAddress listen) {
    HostGuard hosts = HostGuard.of(config.host(), listen.port(), config.publicHost());
    WebServer s = new WebServer(store, boards, webhooks, hosts, clock);
    try {
      s.start(listen.host(), listen.port());
      server = s;
    } catch (JavalinBindException e) {
      s.close();
      throw new StartFailure(listen.taken(), e);
    }
  }

  private static String readable(String host) {
    boolean any = host.equals("0.0.0.0") || host.equals("::");
    return any ? "127.0.0.1" : host.contains(":") ? "[" + host + "]" : host;
  }
}
