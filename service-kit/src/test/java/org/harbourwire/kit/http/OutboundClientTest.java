package org.harbourwire.kit.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import org.harbourwire.kit.http.OutboundOutcome.Answered;
import org.harbourwire.kit.http.OutboundOutcome.Failed;
import org.harbourwire.kit.http.OutboundOutcome.Refused;
import org.harbourwire.kit.http.OutboundRequest.Limits;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Against a server that means harm. Refusals are proved by a resolver of ours and a count of what
/// was dialled: no private or public address is ever contacted.
class OutboundClientTest {
  private static final Limits SMALL = new Limits(Duration.ofSeconds(3), 10_000, 3);

  private final AtomicInteger asked = new AtomicInteger();
  private volatile Runnable onHanging = () -> {};
  private HttpServer server;
  private OutboundClient client;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.start();
    var allowed =
        new EgressConfig(List.of(AddressRange.of("127.0.0.1/32")), "mailto:desk@a.example");
    client = new OutboundClient(allowed, this::resolve);
  }

  @AfterEach
  void stop() {
    client.close();
    server.stop(0);
  }

  @Test
  void anAnswerHasStatusHeadersAndBody() {
    serve("/", x -> answer(x, 200, "text/plain", "tide"));

    var outcome = client.send(OutboundRequest.get(uri("/"), SMALL));

    assertThat(outcome).isInstanceOf(Answered.class);
    Answered a = (Answered) outcome;
    assertThat(a.status()).isEqualTo(200);
    assertThat(a.header("Content-Type")).contains("text/plain");
    assertThat(a.body().utf8()).isEqualTo("tide");
  }

  @Test
  void ofAHeaderThatIsAListAllValuesAreKeptAndOfOthersTheFirst() {
    serve(
        "/",
        x -> {
          x.getResponseHeaders().add("Link", "</hub>; rel=hub");
          x.getResponseHeaders().add("link", "</feed>; rel=self");
          x.getResponseHeaders().add("ETag", "\"one\"");
          x.getResponseHeaders().add("ETag", "\"two\"");
          answer(x, 200, "text/plain", "tide");
        });

    Answered a = (Answered) client.send(OutboundRequest.get(uri("/"), SMALL));
    assertThat(a.header("link")).contains("</hub>; rel=hub, </feed>; rel=self");
    assertThat(a.header("etag")).contains("\"one\"");
  }

  @Test
  void theUserAgentNamesUsAndAContact() {
    serve("/", x -> answer(x, 200, "text/plain", x.getRequestHeaders().getFirst("User-Agent")));

    assertThat(body("/")).startsWith("Harbourwire/").contains("mailto:desk@a.example");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.2/",
        "http://10.0.0.8/",
        "http://[::1]/",
        "http://[::ffff:10.0.0.8]/",
        "http://2130706434/",
        "http://0x7f.0.0.2/",
        "http://169.254.169.254/latest/meta-data",
        "http://internal.example/",
        "http://mixed.example:9200/",
        "file:///etc/passwd",
        "ftp://a.example/",
        "http://user:secret@a.example/"
      })
  void whatIsNotAllowedIsRefusedAndNeverDialled(String address) {
    var outcome = client.send(OutboundRequest.get(URI.create(address), SMALL));

    assertThat(outcome).isInstanceOf(Refused.class);
    assertThat(client.dialled()).isZero();
  }

  @Test
  void aNameThatResolvesToAForbiddenAddressIsRefusedOnARedirectToo() {
    serve("/", x -> redirect(x, "http://internal.example/admin"));

    var outcome = client.send(OutboundRequest.get(uri("/"), SMALL));

    assertThat(outcome).isInstanceOf(Refused.class);
    assertThat(client.dialled()).isEqualTo(1);
  }

  @Test
  void redirectsAreFollowedAndRemembered() {
    serve("/old", x -> redirect(x, "/new"));
    serve("/new", x -> answer(x, 200, "text/plain", "here"));

    Answered a = (Answered) client.send(OutboundRequest.get(uri("/old"), SMALL));

    assertThat(a.uri()).isEqualTo(uri("/new"));
    assertThat(a.redirects()).containsExactly(uri("/old"));
    assertThat(a.movedPermanently()).isFalse();
  }

  @Test
  void aCircleOfRedirectsIsLeft() {
    serve("/", x -> redirect(x, "/"));

    assertThat(client.send(OutboundRequest.get(uri("/"), SMALL)))
        .isEqualTo(new Refused("more than 3 redirects"));
    assertThat(asked.get()).isEqualTo(4);
  }

  @Test
  void aWebhookIsNotRedirected() {
    serve("/", x -> redirect(x, "/elsewhere"));

    var outcome = client.send(OutboundRequest.postJson(uri("/"), "{}", Limits.WEBHOOK));

    assertThat(((Answered) outcome).status()).isEqualTo(302);
    assertThat(asked.get()).isEqualTo(1);
  }

  @Test
  void anEndlessBodyIsCutOff() {
    serve("/", OutboundClientTest::talkOn);

    assertThat(kind("/")).isEqualTo(Failed.Kind.TOO_LARGE);
  }

  @Test
  void ofALongBodyTheBeginIsReadWhereThatIsEnough() {
    serve("/", OutboundClientTest::talkOn);
    OutboundRequest request = OutboundRequest.get(uri("/"), SMALL.cuttingOff());

    assertThat(client.send(request))
        .isInstanceOfSatisfying(
            OutboundOutcome.Answered.class,
            a -> assertThat(a.body().length()).isEqualTo((int) SMALL.bytes()));
  }

  @Test
  void aBodyThatIsSmallOnlyWhileCompressedIsCutOff() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(new byte[5_000_000]);
    }
    assertThat(packed.size()).isLessThan((int) SMALL.bytes());
    serve(
        "/",
        x -> {
          x.getResponseHeaders().set("Content-Encoding", "gzip");
          x.sendResponseHeaders(200, packed.size());
          x.getResponseBody().write(packed.toByteArray());
          x.close();
        });

    assertThat(kind("/")).isEqualTo(Failed.Kind.TOO_LARGE);
  }

  @Test
  void aSlowDripEndsWithTheTimeAllowed() {
    serve(
        "/",
        x -> {
          x.sendResponseHeaders(200, 0);
          try (OutputStream out = x.getResponseBody()) {
            for (int i = 0; i < 100; i++) {
              out.write('.');
              out.flush();
              Thread.sleep(200);
            }
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });

    assertThat(kind("/")).isEqualTo(Failed.Kind.TIMEOUT);
  }

  @Test
  void aLookUpThatHangsEndsWithTheTimeAllowed() {
    Limits second = new Limits(Duration.ofSeconds(1), 10_000, 3);

    var outcome = client.send(OutboundRequest.get(URI.create("http://hanging.example/"), second));

    assertThat(((Failed) outcome).kind()).isEqualTo(Failed.Kind.TIMEOUT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/slow", "http://hanging.example/"})
  void aCallerThatIsStoppedBlamesNobodyAndStaysInterrupted(String address) throws Exception {
    CountDownLatch reached = new CountDownLatch(1);
    serve("/slow", x -> hang(reached));
    onHanging = reached::countDown;
    List<Object> seen = new CopyOnWriteArrayList<>();
    Thread caller =
        Thread.startVirtualThread(
            () -> {
              seen.add(client.send(OutboundRequest.get(uri("").resolve(address), SMALL)));
              seen.add(Thread.currentThread().isInterrupted());
            });
    assertThat(reached.await(10, TimeUnit.SECONDS)).isTrue();

    caller.interrupt();
    caller.join();

    assertThat(((Failed) seen.getFirst()).kind()).isEqualTo(Failed.Kind.STOPPED);
    assertThat(seen.getLast()).isEqualTo(true);
  }

  @Test
  void aHostThatDoesNotExistIsSaidSo() {
    var outcome = client.send(OutboundRequest.get(URI.create("http://nowhere.example/"), SMALL));

    assertThat(((Failed) outcome).kind()).isEqualTo(Failed.Kind.DNS);
  }

  @Test
  void aPortThatNobodyListensOnIsSaidSo() {
    int port = server.getAddress().getPort();
    server.stop(0);

    var outcome =
        client.send(OutboundRequest.get(URI.create("http://127.0.0.1:" + port + "/"), SMALL));

    assertThat(((Failed) outcome).kind()).isEqualTo(Failed.Kind.CONNECT);
  }

  private List<InetAddress> resolve(String host) throws UnknownHostException {
    return switch (host) {
      case "hanging.example" -> {
        onHanging.run();
        hang(new CountDownLatch(1));
        yield List.of();
      }
      case "internal.example" -> List.of(InetAddress.ofLiteral("10.0.0.8"));
      case "mixed.example" ->
          List.of(InetAddress.ofLiteral("10.0.0.8"), InetAddress.ofLiteral("8.8.8.8"));
      case "nowhere.example" -> throw new UnknownHostException(host);
      // A literal, in the odd forms too that a machine's resolver takes: no name is looked up.
      default ->
          List.of(
              host.contains(":") ? InetAddress.ofLiteral(host) : Inet4Address.ofPosixLiteral(host));
    };
  }

  /// Longer than any limit here, but not for ever: a test that fails shall end.
  private static void hang(CountDownLatch reached) {
    reached.countDown();
    try {
      Thread.sleep(Duration.ofSeconds(20));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Failed.Kind kind(String path) {
    return ((Failed) client.send(OutboundRequest.get(uri(path), SMALL))).kind();
  }

  private String body(String path) {
    return ((Answered) client.send(OutboundRequest.get(uri(path), SMALL))).body().utf8();
  }

  private URI uri(String path) {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
  }

  private void serve(String path, HttpHandler handler) {
    server.createContext(
        path,
        x -> {
          asked.incrementAndGet();
          handler.handle(x);
        });
  }

  /// A hundred times what is taken.
  private static void talkOn(HttpExchange x) throws IOException {
    x.sendResponseHeaders(200, 0);
    try (OutputStream out = x.getResponseBody()) {
      for (int i = 0; i < 1000; i++) {
        out.write(new byte[1000]);
      }
    }
  }

  private static void redirect(HttpExchange x, String to) throws IOException {
    x.getResponseHeaders().set("Location", to);
    x.sendResponseHeaders(302, -1);
    x.close();
  }

  private static void answer(HttpExchange x, int status, String type, String body)
      throws IOException {
    x.getResponseHeaders().set("Content-Type", type);
    x.sendResponseHeaders(status, body.getBytes(UTF_8).length);
    x.getResponseBody().write(body.getBytes(UTF_8));
    x.close();
  }
}
