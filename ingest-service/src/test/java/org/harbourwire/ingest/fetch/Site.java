package org.harbourwire.ingest.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.harbourwire.kit.http.Bytes;

/// A web site on loopback that answers as a test tells it, and remembers what it was asked. What it
/// was not told is not found (404), robots.txt too.
public final class Site implements AutoCloseable {
  private final String name;
  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Map<String, Answer> answers = new ConcurrentHashMap<>();
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private final CountDownLatch closed = new CountDownLatch(1);

  public Site() {
    this("127.0.0.1");
  }

  /// @param address of loopback, so that it counts as a host of its own
  public Site(String address) {
    this(address, address);
  }

  /// @param name under which it is known
  public Site(String address, String name) {
    this.name = name;
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral(address), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
  }

  /// An invented article as a page.
  public static String page(String title, String more) {
    return """
    <!DOCTYPE html><html lang="en"><head><title>%1$s</title></head><body><article><h1>%1$s</h1>
    <p>The harbour office of Port Alder said on Monday that the new tide gauges along the eastern
    quay have begun to report every minute, after a year of trials with the fishing fleet.</p>
    <p>Skippers can read the height of the water on their phones before they leave, the office
    said, and the ferries will use the same figures to plan their slack hours. %2$s</p>
    <p>A second row of gauges at the river's mouth is to follow in spring, when the ice is gone
    and the divers can work on the old foundations again.</p>
    </article></body></html>
    """
        .formatted(title, more);
  }

  public Site html(String path, String body) {
    return says(path, 200, "text/html; charset=utf-8", body);
  }

  public Site status(String path, int status) {
    return says(path, status, "text/plain", "status " + status);
  }

  public Site says(String path, int status, String type, String body) {
    return says(path, status, body, Map.of("Content-Type", type));
  }

  public Site redirects(String path, String to) {
    return says(path, 302, "", Map.of("Location", to));
  }

  /// It says at `path` that it has moved to `to` for good.
  public Site moved(String path, String to) {
    return says(path, 301, "", Map.of("Location", to));
  }

  public Site says(String path, int status, String body, Map<String, String> headers) {
    return says(path, status, body.getBytes(UTF_8), headers);
  }

  public Site says(String path, int status, byte[] body, Map<String, String> headers) {
    answers.put(path, new Answer(status, Bytes.of(body), headers, new CountDownLatch(0)));
    return this;
  }

  /// It does not answer at `path` until it is closed.
  public Site hangs(String path) {
    answers.put(path, new Answer(200, Bytes.NONE, Map.of(), closed));
    return this;
  }

  public String url(String path) {
    return "http://" + name + ":" + server.getAddress().getPort() + path;
  }

  /// The paths asked for so far, but for robots.txt.
  public List<String> asked() {
    return asked.stream().filter(p -> !p.equals("/robots.txt")).toList();
  }

  @Override
  public void close() {
    closed.countDown();
    server.stop(0);
    threads.close();
  }

  private void answer(HttpExchange x) throws IOException {
    String path = x.getRequestURI().getPath();
    asked.add(path);
    Answer answer = answers.get(path);
    try (x) {
      if (answer == null) {
        x.sendResponseHeaders(404, -1);
        return;
      }
      answer.from().await();
      answer.headers().forEach(x.getResponseHeaders()::set);
      String known = x.getRequestHeaders().getFirst("If-None-Match");
      if (known != null && known.equals(answer.headers().get("ETag"))) {
        x.sendResponseHeaders(304, -1);
        return;
      }
      byte[] body = answer.body().array();
      x.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
      if (body.length > 0) {
        x.getResponseBody().write(body);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private record Answer(int status, Bytes body, Map<String, String> headers, CountDownLatch from) {}
}
