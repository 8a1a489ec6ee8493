package org.harbourwire.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.harbourwire.contract.alert.Alert;
import org.harbourwire.contract.kafka.KafkaTopic;
import org.harbourwire.contract.kafka.KafkaTopics;
import org.harbourwire.kit.kafka.KafkaClients;
import org.harbourwire.kit.kafka.KafkaConfig;
import org.harbourwire.kit.kafka.TopicReader;
import org.harbourwire.standalone.machine.FreePort;
import org.harbourwire.standalone.machine.InstanceFile;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/// The demo as a newcomer runs it, in a process of its own: real broker, real Elasticsearch, the
/// sample newsroom. One process serves all questions; then it is killed and started again.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DemoIT {
  private static final Duration PATIENCE = Duration.ofMinutes(4);

  /// What is promised: no process is left 15 s after a kill; and some time to look.
  private static final Duration AFTER_A_KILL = Duration.ofSeconds(20);

  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir Path dir;
  private final HttpClient http = HttpClient.newHttpClient();
  private final int port = FreePort.any();

  @Test
  @Order(1)
  void documentsBecomeSearchableArticlesAndAnAlertComesUp() throws Exception {
    Process demo = start();
    try {
      await(() -> output().contains("The portal is at"));

      // The first article is searchable then; the others come in one a second and host.
      await(() -> languages("低空经济").containsAll(List.of("zh-Hant", "zh-Hans")));
      await(() -> total("economies") > 0 && total("湾") > 0);
      await(() -> total("topic:low-altitude-economy") > 0);
      assertThat(total("低空经济")).as("Simplified finds Traditional").isPositive();
      assertThat(languages("低空经济")).contains("zh-Hant", "zh-Hans");
      assertThat(total("economies")).as("a plural finds the singular").isPositive();
      assertThat(total("湾")).as("one Han character").isPositive();
      assertThat(total("topic:low-altitude-economy")).isPositive();
      await(() -> !get("/api/alerts").isEmpty());
    } finally {
      // What the launcher's user cannot answer: no goodbye.
      demo.destroyForcibly().waitFor();
    }
    await(() -> children(demo).isEmpty(), AFTER_A_KILL);
  }

  @Test
  @Order(2)
  void afterAKillItGoesOnWhereItWasAndDoublesNothing() throws Exception {
    Process demo = start();
    try {
      await(() -> output().contains("The portal is at"));
      await(() -> total("") > 0);

      JsonNode found = get("/api/search?q=");
      List<String> ids = new ArrayList<>();
      found.path("articles").forEach(a -> ids.add(a.path("id").asText()));
      assertThat(ids).doesNotHaveDuplicates();
      assertThat(written(KafkaTopics.ARTICLES, a -> a.id() + "/" + a.revision()))
          .as("no revision is published twice")
          .isNotEmpty()
          .doesNotHaveDuplicates();
      assertThat(written(KafkaTopics.ALERTS, Alert::id))
          .as("nobody is told twice")
          .isNotEmpty()
          .doesNotHaveDuplicates();
    } finally {
      demo.destroy();
      assertThat(demo.waitFor(30, TimeUnit.SECONDS)).as("ends when told to").isTrue();
    }
    await(() -> children(demo).isEmpty());
  }

  @Test
  @Order(3)
  void aPortThatIsTakenIsNamedInOneLineAndAnotherIsOffered() throws Exception {
    try (var taken = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      Process demo = start();

      assertThat(demo.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
      assertThat(demo.exitValue()).isEqualTo(1);
      assertThat(output())
          .contains("harbourwire: port " + taken.getLocalPort() + " is taken; another: --port ")
          .doesNotContain("\tat ");
      await(() -> children(demo).isEmpty());
    }
  }

  /// What was ever written to a Kafka topic and is still there, old revisions included.
  private <V> List<String> written(KafkaTopic<V> topic, Function<V, String> key) {
    String kafka = InstanceFile.read(dir.resolve("data")).kafka();
    List<String> keys = new ArrayList<>();
    TopicReader.readAll(
        new KafkaClients(KafkaConfig.local(kafka, null)),
        topic,
        r -> keys.add(key.apply(Objects.requireNonNull(topic.read(r)))));
    return keys;
  }

  private Process start() throws IOException {
    Path dist = Path.of("target", "dist").toAbsolutePath();
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx640m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "--enable-native-access=ALL-UNNAMED",
            "-Dharbourwire.dist=" + dist,
            "-cp",
            dist.resolve("lib") + "/*",
            "org.harbourwire.standalone.Main",
            "demo",
            "--data",
            dir.resolve("data").toString(),
            "--port",
            String.valueOf(port),
            "--every",
            "3")
        .redirectErrorStream(true)
        .redirectOutput(dir.resolve("output").toFile())
        .start();
  }

  private String output() {
    try {
      Path file = dir.resolve("output");
      return Files.exists(file) ? Files.readString(file) : "";
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the demo's output", e);
    }
  }

  /// Processes that work in the demo's data folder: Elasticsearch and its wrapper.
  private List<Long> children(Process demo) {
    String folder = dir.resolve("data").toString();
    return ProcessHandle.allProcesses()
        .filter(p -> p.pid() != demo.pid() && p.pid() != ProcessHandle.current().pid())
        .filter(p -> p.info().commandLine().orElse("").contains(folder))
        .map(ProcessHandle::pid)
        .toList();
  }

  private long total(String query) {
    return search(query).path("total").asLong();
  }

  private List<String> languages(String query) {
    List<String> languages = new ArrayList<>();
    search(query).path("articles").forEach(a -> languages.add(a.path("language").asText()));
    return languages;
  }

  private JsonNode search(String query) {
    return get("/api/search?q=" + URLEncoder.encode(query, StandardCharsets.UTF_8));
  }

  private JsonNode get(String path) {
    try {
      HttpResponse<String> answer =
          http.send(
              HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).build(),
              HttpResponse.BodyHandlers.ofString());
      return JSON.readTree(answer.body().startsWith("<") ? "{}" : answer.body());
    } catch (IOException e) {
      throw new UncheckedIOException("the portal does not answer", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("stopped", e);
    }
  }

  private void await(BooleanSupplier condition) {
    await(condition, PATIENCE);
  }

  private void await(BooleanSupplier condition, Duration atMost) {
    try {
      Awaitility.await().atMost(atMost).until(condition::getAsBoolean);
    } catch (ConditionTimeoutException e) {
      throw new AssertionError("waited in vain; so far:\n" + output(), e);
    }
  }
}
