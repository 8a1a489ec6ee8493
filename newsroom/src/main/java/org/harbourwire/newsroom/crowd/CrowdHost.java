package org.harbourwire.newsroom.crowd;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.harbourwire.newsroom.serve.Access;
import org.harbourwire.newsroom.serve.AccessLog;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A host of the crowd. Its access log knows a request from its last header to the last byte of the
/// answer, or to the moment at which its client is gone.
final class CrowdHost implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(CrowdHost.class);
  private static final int BACKLOG = 64;

  private final String address;
  private final ServerSocket server;
  private final CrowdPlan plan;
  private final AccessLog log;
  private final Map<String, CrowdSource> byFolder = new ConcurrentHashMap<>();
  private final Map<String, String> doors = new ConcurrentHashMap<>();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  CrowdHost(String address, CrowdPlan plan, AccessLog log) {
    this.address = address;
    this.plan = plan;
    this.log = log;
    try {
      this.server = new ServerSocket();
      server.bind(new InetSocketAddress(InetAddress.ofLiteral(address), 0), BACKLOG);
    } catch (IOException e) {
      throw new UncheckedIOException(address + " cannot be bound", e);
    }
    threads.execute(this::accept);
  }

  String base() {
    return "http://" + address + ":" + server.getLocalPort();
  }

  void add(CrowdSource source) {
    byFolder.put(folder(source.feedPath()), source);
  }

  /// Sends on to a source at another host.
  void addDoor(String path, String elsewhere) {
    doors.put(path, elsewhere);
  }

  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException e) {
      LOG.debug("{} was closed already", address, e);
    }
    threads.shutdownNow();
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        Socket client = server.accept();
        threads.execute(() -> converse(client));
      } catch (IOException e) {
        LOG.debug("{} accepts no more", address, e);
      }
    }
  }

  private void converse(Socket client) {
    try (client;
        Conversation conversation = new Conversation(client, plan.pause())) {
      client.setTcpNoDelay(true);
      while (conversation.next()) {
        answer(conversation);
      }
    } catch (IOException e) {
      LOG.debug("a client of {} is gone", address, e);
    }
  }

  private void answer(Conversation c) throws IOException {
    Instant begin = Instant.now();
    log.begin(address);
    CrowdReply reply = reply(c.path()).unless(c.header("if-none-match"));
    try {
      c.say(reply);
    } finally {
      log.end(
          new Access(
              address,
              "GET",
              c.path(),
              reply.status(),
              begin,
              Instant.now(),
              c.header("user-agent"),
              c.header("if-none-match") != null,
              c.path().startsWith(CrowdSource.FORBIDDEN)));
    }
  }

  private CrowdReply reply(String path) {
    if (path.equals("/robots.txt")) {
      String rules = "User-agent: *\nDisallow: " + CrowdSource.FORBIDDEN + "\n";
      return CrowdReply.of("text/plain", rules, null);
    }
    String elsewhere = doors.get(path);
    if (elsewhere != null) {
      return CrowdReply.found(elsewhere);
    }
    CrowdSource source = byFolder.get(folder(path));
    return source == null
        ? CrowdReply.notice(404)
        : source.answer(path).orElseGet(() -> CrowdReply.notice(404));
  }

  private static String folder(String path) {
    return path.substring(0, path.lastIndexOf('/') + 1);
  }
}
