package org.harbourwire.newsroom.serve;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.harbourwire.newsroom.desk.Desk;
import org.harbourwire.newsroom.site.Site;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One site on its own loopback address, a virtual thread for each request.
public final class SiteServer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(SiteServer.class);
  private static final String LOOPBACK = "127.0.0.1";

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final SiteRoutes routes;
  private final AccessLog log;
  private final Map<String, Misbehaviour> mischief = new ConcurrentHashMap<>();

  private SiteServer(HttpServer server, SiteRoutes routes, AccessLog log) {
    this.server = server;
    this.routes = routes;
    this.log = log;
  }

  /// Binds and starts; tells the address book where.
  ///
  /// A host that cannot be bound (only Linux has all of 127.0.0.0/8 without set-up) becomes
  /// 127.0.0.1 with a port of its own; a port that is taken becomes any free one. Both are logged.
  public static SiteServer start(
      Site site, int port, Desk desk, AddressBook addresses, AccessLog log) {
    HttpServer http = bind(site.host(), port);
    SiteServer server = new SiteServer(http, new SiteRoutes(site, desk, addresses), log);
    http.setExecutor(server.threads);
    http.createContext("/", server::handle);
    InetSocketAddress at = http.getAddress();
    addresses.bound(
        site.id(),
        URI.create("http://" + at.getAddress().getHostAddress() + ":" + at.getPort() + "/"));
    http.start();
    return server;
  }

  /// The port it is bound to.
  public int port() {
    return server.getAddress().getPort();
  }

  /// From now on a path misbehaves, until `behave`.
  public void misbehave(String path, Misbehaviour how) {
    mischief.put(path, how);
  }

  /// Ends all misbehaviour of a path.
  public void behave(String path) {
    mischief.remove(path);
  }

  /// Stops at once; requests in flight are cut.
  @Override
  public void close() {
    threads.shutdownNow();
    server.stop(0);
  }

  private void handle(HttpExchange exchange) throws IOException {
    Visit visit = new Visit(exchange, log);
    try (exchange) {
      String path = exchange.getRequestURI().getPath();
      Reply proper = routes.answer(path);
      Misbehaviour how = mischief.get(path);
      if (how == null) {
        Responder.send(exchange, proper, visit::answered);
      } else {
        Mischief.play(exchange, how, proper, visit::answered);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      LOG.error("The newsroom cannot answer {}", exchange.getRequestURI(), e);
    } finally {
      visit.answered(0);
    }
  }

  private static HttpServer bind(String host, int port) {
    try {
      return create(host, port);
    } catch (BindException e) {
      LOG.info("{}:{} cannot be bound ({})", host, port, e.getMessage());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    try {
      return create(host, 0);
    } catch (IOException e) {
      LOG.warn("{} cannot be bound ({}): using {} and a free port", host, e, LOOPBACK);
    }
    try {
      return create(LOOPBACK, 0);
    } catch (IOException e) {
      throw new UncheckedIOException("not even " + LOOPBACK + " can be bound", e);
    }
  }

  private static HttpServer create(String host, int port) throws IOException {
    return HttpServer.create(new InetSocketAddress(InetAddress.getByName(host), port), 128);
  }

  /// A request on its way into the log, once.
  private static final class Visit {
    private final HttpExchange exchange;
    private final AccessLog log;
    private final Instant start = Instant.now();
    private final String host;
    private boolean logged;

    Visit(HttpExchange exchange, AccessLog log) {
      this.exchange = exchange;
      this.log = log;
      this.host = exchange.getLocalAddress().getAddress().getHostAddress();
      log.begin(host);
    }

    void answered(int status) {
      if (logged) {
        return;
      }
      logged = true;
      log.end(
          new Access(
              host,
              exchange.getRequestMethod(),
              exchange.getRequestURI().toString(),
              status,
              start,
              Instant.now(),
              exchange.getRequestHeaders().getFirst("User-Agent"),
              Conditions.present(exchange.getRequestHeaders()),
              exchange.getRequestURI().getPath().startsWith(SiteRoutes.DISALLOWED)));
    }
  }
}
