package org.harbourwire.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.harbourwire.standalone.machine.FreePort;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// One round over real sources, as a script runs it: one source that answers, one that cannot be
/// reached.
class UpOnceIT {
  private static final long PATIENCE_MINUTES = 5;
  private static final String PARAGRAPH =
      "<p>The tide office said that its new gauge reports the level of the harbour each minute. "
          + "Ferries read it before they leave the pier.</p>";

  @TempDir Path dir;
  private HttpServer site;

  @BeforeEach
  void opensTheSite() throws IOException {
    site = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    Map<String, String> pages =
        Map.of(
            "/feed.xml",
            "<rss version=\"2.0\"><channel><title>Tide office</title>"
                + item("/gauge", "A gauge for the harbour")
                + item("/pier", "A pier for the gauge")
                + "</channel></rss>",
            "/gauge",
            page("A gauge for the harbour"),
            "/pier",
            page("A pier for the gauge"));
    site.createContext(
        "/",
        exchange -> {
          String path = exchange.getRequestURI().getPath();
          byte[] body = pages.getOrDefault(path, "").getBytes(StandardCharsets.UTF_8);
          String type = path.endsWith(".xml") ? "application/rss+xml" : "text/html; charset=utf-8";
          exchange.getResponseHeaders().set("Content-Type", type);
          exchange.sendResponseHeaders(body.length == 0 ? 404 : 200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    site.start();
  }

  @AfterEach
  void closesTheSite() {
    site.stop(0);
  }

  @Test
  void whatCouldBeHadIsExportedAndWhatCouldNotMakesItFail() throws Exception {
    Path config =
        Files.writeString(
            dir.resolve("two.yaml"),
            """
            sources:
              - id: tide-office
                url: %s
              - id: nobody
                url: http://127.0.0.1:%d/feed.xml
            egress:
              allow: [127.0.0.0/8]
            fetching:
              delay: 100ms
            """
                .formatted(url("/feed.xml"), FreePort.any()));
    Path export = Files.writeString(dir.resolve("out.jsonl"), "of an earlier round\n");
    Path data = dir.resolve("data");

    Launched up =
        Launched.start(
            dir.resolve("output"),
            "up",
            "--once",
            "--config",
            config.toString(),
            "--data",
            data.toString(),
            "--export",
            export.toString());
    assertThat(up.process().waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)).as(up::output).isTrue();

    assertThat(up.output())
        .contains("tide-office: ok; new 2", "nobody: FAILED: ", "1 sources ok, 1 failed")
        .contains("2 articles written to " + export, "Stopped")
        .doesNotContain("pending", "\tat ");
    assertThat(up.process().exitValue()).isEqualTo(1);
    assertThat(titles(export))
        .containsExactlyInAnyOrder("A gauge for the harbour", "A pier for the gauge");
    assertThat(List.of(data, data.resolve("kafka"), data.resolve("logs"), data.resolve("alert")))
        .allSatisfy(folder -> isClosedToOthers(folder));
    assertThat(up.children(data)).isEmpty();
  }

  private static void isClosedToOthers(Path folder) throws IOException {
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
        .as(folder.toString())
        .isEqualTo("rwx------");
  }

  private static List<String> titles(Path export) throws IOException {
    List<String> titles = new ArrayList<>();
    for (String line : Files.readAllLines(export)) {
      JsonNode article = new ObjectMapper().readTree(line);
      assertThat(article.path("text").asText()).contains("each minute");
      titles.add(article.path("title").asText());
    }
    return titles;
  }

  private String item(String path, String title) {
    return "<item><title>%s</title><link>%s</link><guid>%s</guid></item>"
        .formatted(title, url(path), path);
  }

  private static String page(String title) {
    return "<html lang=\"en\"><head><title>%s</title></head><body><article><h1>%s</h1>%s</article></body></html>"
        .formatted(title, title, PARAGRAPH.repeat(5));
  }

  private String url(String path) {
    return "http://127.0.0.1:" + site.getAddress().getPort() + path;
  }
}
