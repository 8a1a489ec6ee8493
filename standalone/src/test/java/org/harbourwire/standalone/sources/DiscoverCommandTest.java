package org.harbourwire.standalone.sources;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.harbourwire.kit.lifecycle.StartFailure;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiscoverCommandTest {
  private static final Map<String, String> SITE =
      Map.of(
          "/",
          "<html lang='en'><head><link rel='alternate' type='application/rss+xml'"
              + " href='/out'></head><body>Alder</body></html>",
          "/out",
          "<rss version='2.0'><channel><title>Port"
              + " Alder</title><language>en</language><item><title>Gauges</title><link>/1</link><pubDate>Mon,"
              + " 02 Mar 2026 08:00:00 GMT</pubDate></item></channel></rss>");

  @TempDir Path folder;
  private HttpServer server;

  @BeforeEach
  void serve() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
    server.createContext("/", DiscoverCommandTest::answer);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void proposalsArePrintedWithTheLinesThatRegisterTheBest() throws Exception {
    String said = run("http://127.0.0.1:" + server.getAddress().getPort() + "/");

    assertThat(said)
        .containsPattern("feed +1 +2026-03-02T08:00:00Z +en +Port Alder +http://127.0.0.1:\\d+/out")
        .containsPattern("id: \"?port-alder")
        .containsPattern("type: \"?feed");
  }

  @Test
  void aSiteWithNothingToPollAndWhatIsNoAddressAreToldInWords() {
    String elsewhere = "http://127.0.0.1:" + freed();
    assertThatThrownBy(() -> run(elsewhere))
        .isInstanceOf(StartFailure.class)
        .hasMessageStartingWith("nothing to poll was found at " + elsewhere + ": cannot connect");
    assertThatThrownBy(() -> run("ht tp://"))
        .isInstanceOf(StartFailure.class)
        .hasMessage("this is no web address: ht tp://");
  }

  /// A port at which nobody answers any more.
  private int freed() {
    int port = server.getAddress().getPort();
    server.stop(0);
    return port;
  }

  private String run(String url) throws Exception {
    DiscoverCommand command = new DiscoverCommand();
    command.url = url;
    command.config = folder.resolve("here.yaml");
    Files.writeString(
        folder.resolve("here.yaml"), "egress: {allow: [127.0.0.0/8]}\nfetching: {delay: 1ms}\n");
    PrintStream before = System.out;
    var said = new ByteArrayOutputStream();
    System.setOut(new PrintStream(said, true, UTF_8));
    try {
      command.call();
    } finally {
      System.setOut(before);
    }
    return said.toString(UTF_8);
  }

  private static void answer(HttpExchange x) throws IOException {
    try (x) {
      String body = SITE.get(x.getRequestURI().getPath());
      byte[] bytes = String.valueOf(body).getBytes(UTF_8);
      x.sendResponseHeaders(body == null ? 404 : 200, bytes.length);
      x.getResponseBody().write(bytes);
    }
  }
}
