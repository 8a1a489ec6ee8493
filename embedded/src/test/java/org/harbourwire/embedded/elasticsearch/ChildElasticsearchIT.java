package org.harbourwire.embedded.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildElasticsearchIT {
  /// One folder for all tests, so that the server is unpacked once.
  private static final Path FOLDER = Path.of("target", "child-elasticsearch").toAbsolutePath();

  private static final Path SERVER = FOLDER.resolve("elasticsearch");

  @BeforeAll
  static void startsFromNothing() throws IOException {
    if (Files.exists(FOLDER)) {
      try (Stream<Path> files = Files.walk(FOLDER)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  /// One test, as a boot takes most of the time: a JVM that starts the server and is killed, then
  /// the same server started again.
  @Test
  void isGoneSoonAfterItsJvmWasKilledAndKeepsPasswordAndDocuments() throws Exception {
    Process jvm = killedJvm();
    String password;
    try (var output = jvm.inputReader(StandardCharsets.UTF_8)) {
      URI url = URI.create(started(output));
      password = Files.readString(passwordFile()).strip();
      List<ProcessHandle> family = jvm.descendants().toList();
      assertThat(family).hasSizeGreaterThan(1);
      assertThat(get(url, "/_cluster/health", "wrong")).isEqualTo(401);
      assertThat(put(url, "/drawer/_doc/1?refresh=true", password)).isEqualTo(201);

      jvm.destroyForcibly().waitFor();

      long deadline = System.nanoTime() + Duration.ofSeconds(15).toNanos();
      while (family.stream().anyMatch(ProcessHandle::isAlive) && System.nanoTime() < deadline) {
        Thread.sleep(100);
      }
      assertThat(family).noneMatch(ProcessHandle::isAlive);
    } finally {
      jvm.descendants().forEach(ProcessHandle::destroyForcibly);
      jvm.destroyForcibly();
    }

    List<String> progress = new ArrayList<>();
    ChildElasticsearch again = start(options().reportingTo(progress::add));
    try (again) {
      assertThat(again.password()).isEqualTo(password);
      assertThat(eventually(again, "/drawer/_doc/1")).isEqualTo(200);
      again.kill();
      assertThat(again.alive()).isFalse();
    }
    assertThat(String.join("\n", progress)).contains("answers after").doesNotContain("unpacking");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(passwordFile())))
        .isEqualTo("rw-------");
    assertThat(FOLDER.resolve("elasticsearch.pid")).doesNotExist();
  }

  @Test
  void refusesATakenPortInOneLine() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, java.net.InetAddress.getLoopbackAddress())) {
      assertThatThrownBy(() -> start(options().withHttpPort(taken.getLocalPort())))
          .isInstanceOf(ElasticsearchFailure.class)
          .hasMessageContaining("port " + taken.getLocalPort())
          .hasMessageContaining("taken");
    }
  }

  @Test
  void quotesTheServersLastLinesWhenItEndsEarly(@TempDir Path folder) throws IOException {
    Path plugin = Files.createDirectories(folder.resolve("plugin"));
    Files.writeString(plugin.resolve("stable-plugin-descriptor.properties"), "name=broken\n");
    assertThatThrownBy(() -> start(options().withPlugin(plugin)))
        .isInstanceOf(ElasticsearchFailure.class)
        .hasMessageContaining("ended while it started")
        .hasMessageContaining("plugin");
  }

  @Test
  void redoesAHalfUnpackedServer() throws IOException {
    ServerFolders folders = ServerFolders.below(FOLDER.resolveSibling("half"));
    folders.make();
    Path half = folders.root().resolve("elasticsearch-9.5.3.unpacking/elasticsearch-9.5.3/bin");
    Files.createDirectories(half);

    Path home = ServerZip.unpack(zip(), folders.root(), line -> {});

    assertThat(home.resolve("bin/elasticsearch")).isExecutable();
    assertThat(home.resolveSibling("elasticsearch-9.5.3.unpacking")).doesNotExist();
    ServerFolders.deleteTree(folders.dataDir());
  }

  private static Process killedJvm() throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin/java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            KilledJvm.class.getName(),
            zip().toString(),
            FOLDER.toString())
        .redirectErrorStream(true)
        .start();
  }

  private static String started(BufferedReader output) {
    return output
        .lines()
        .filter(line -> line.startsWith(KilledJvm.STARTED))
        .findFirst()
        .orElseThrow()
        .substring(KilledJvm.STARTED.length());
  }

  private static ChildElasticsearch start(ElasticsearchOptions options) {
    return ChildElasticsearch.start(options);
  }

  private static ElasticsearchOptions options() {
    return ElasticsearchOptions.of(zip(), FOLDER).forTests();
  }

  private static Path passwordFile() {
    return SERVER.resolveSibling("elasticsearch.password");
  }

  private static Path zip() {
    try (Stream<Path> files = Files.list(Path.of("target", "elasticsearch"))) {
      return files.findFirst().orElseThrow();
    } catch (IOException e) {
      throw new IllegalStateException("the build has brought no server", e);
    }
  }

  private static int eventually(ChildElasticsearch server, String path) throws Exception {
    for (int i = 0; i < 100 && get(server.url(), path, server.password()) != 200; i++) {
      Thread.sleep(100);
    }
    return get(server.url(), path, server.password());
  }

  private static int get(URI server, String path, String password)
      throws IOException, InterruptedException {
    return send(request(server.resolve(path), password).GET());
  }

  private static int put(URI server, String path, String password)
      throws IOException, InterruptedException {
    return send(
        request(server.resolve(path), password)
            .header("Content-Type", "application/json")
            .PUT(HttpRequest.BodyPublishers.ofString("{\"what\":\"a pencil\"}")));
  }

  private static HttpRequest.Builder request(URI uri, String password) {
    String credentials =
        Base64.getEncoder()
            .encodeToString(("elastic:" + password).getBytes(StandardCharsets.UTF_8));
    return HttpRequest.newBuilder(uri).header("Authorization", "Basic " + credentials);
  }

  private static int send(HttpRequest.Builder request) throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(request.build(), BodyHandlers.discarding()).statusCode();
    }
  }
}
