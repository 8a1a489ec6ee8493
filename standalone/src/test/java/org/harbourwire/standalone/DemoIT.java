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
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.harbourwire.contract.kafka.KafkaTopic;
import org.harbourwire.contract.kafka.KafkaTopics;
import org.harbourwire.contract.source.SourceEvent;
import org.harbourwire.contract.source.SourceHealth;
import org.harbourwire.kit.kafka.KafkaClients;
import org.harbourwire.kit.kafka.KafkaConfig;
import org.harbourwire.kit.kafka.TopicReader;
import org.harbourwire.standalone.machine.FreePort;
import org.harbourwire.standalone.machine.InstanceFile;
import org.jspecify.annotations.Nullable;
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
  private @Nullable Launched demo;

  @Test
  @Order(1)
  void documentsBecomeSearchableArticlesAndAnAlertComesUp() throws Exception {
    Launched first = start();
    try {
      await(() -> output().contains("The portal is at"));

      // The first article is searchable then; the others come in one a second and host.
      await(() -> languages("低空经济").containsAll(List.of("zh-Hant", "zh-Hans")));
      await(() -> total("economies") > 0 && total("湾") > 0);
      await(() -> total("topic:low-altitude-economy") > 0);
      await(() -> !get("/api/alerts").isEmpty());
    } finally {
      // What the launcher's user cannot answer: no goodbye.
      first.process().destroyForcibly().waitFor();
    }
    await(() -> first.children(data()).isEmpty(), AFTER_A_KILL);
  }

  @Test
  @Order(2)
  void afterAKillItGoesOnWhereItWasAndDoublesNothing() throws Exception {
    Instant restarted = Instant.now();
    Launched again = start();
    try {
      await(() -> output().contains("The portal is at"));
      // What a poll after the restart took for new would show now, whatever was in flight.
      await(() -> polledTwiceSince(restarted));
      // An alert may have been in flight when it was killed.
      await(() -> !written(KafkaTopics.ALERTS, a -> a.ruleId()).isEmpty());

      assertThat(written(KafkaTopics.ARTICLES, a -> a.id() + "/" + a.revision()))
          .as("no revision is published twice")
          .isNotEmpty()
          .doesNotHaveDuplicates();
      assertThat(
              written(KafkaTopics.ARTICLES, a -> a.url() + " " + a.id()).stream()
                  .distinct()
                  .map(pair -> pair.substring(0, pair.indexOf(' '))))
          .as("no address has got a second id")
          .doesNotHaveDuplicates();
      assertThat(written(KafkaTopics.ARTICLES, a -> a.id() + a.status() + a.contentHash()))
          .as("no revision says what the one before said")
          .doesNotHaveDuplicates();
      assertThat(written(KafkaTopics.ALERTS, a -> a.ruleId() + "/" + a.articleId()))
          .as("nobody is told twice")
          .isNotEmpty()
          .doesNotHaveDuplicates();
    } finally {
      again.process().destroy();
      assertThat(again.process().waitFor(30, TimeUnit.SECONDS)).as("ends when told to").isTrue();
    }
    await(() -> again.children(data()).isEmpty());
  }

  @Test
  @Order(3)
  void aPortThatIsTakenIsNamedInOneLineAndAnotherIsOffered() throws Exception {
    try (var taken = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      Launched refused = start();

      assertThat(refused.process().waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
      assertThat(refused.process().exitValue()).isEqualTo(1);
      assertThat(output())
          .contains("harbourwire: port " + taken.getLocalPort() + " is taken; another: --port ")
          .doesNotContain("\tat ");
      await(() -> refused.children(data()).isEmpty());
    }
  }

  /// What was ever written to a Kafka topic and is still there, old revisions included.
  private <V> List<String> written(KafkaTopic<V> topic, Function<V, String> key) {
    List<String> keys = new ArrayList<>();
    TopicReader.readAll(
        kafka(), topic, r -> keys.add(key.apply(Objects.requireNonNull(topic.read(r)))));
    return keys;
  }

  private KafkaClients kafka() {
    return new KafkaClients(KafkaConfig.local(InstanceFile.read(data()).kafka(), null));
  }

  private Launched start() throws IOException {
    demo =
        Launched.start(
            dir.resolve("output"),
            "demo",
            "--data",
            data().toString(),
            "--port",
            String.valueOf(port),
            "--every",
            "3");
    return demo;
  }

  private Path data() {
    return dir.resolve("data");
  }

  private String output() {
    return demo == null ? "" : demo.output();
  }

  /// How many polls of each well source have ended since `instant`; of failing ones the wait grows.
  private boolean polledTwiceSince(Instant instant) {
    Map<String, Integer> polls = new HashMap<>();
    Set<String> failing = new HashSet<>();
    TopicReader.readAll(
        kafka(),
        KafkaTopics.SOURCE_HEALTH,
        r -> {
          if (SourceEvent.isKey(r.key())) {
            return;
          }
          SourceHealth health = Objects.requireNonNull(KafkaTopics.SOURCE_HEALTH.read(r));
          polls.merge(r.key(), health.lastPollAt().isAfter(instant) ? 1 : 0, Integer::sum);
          if (health.error() != null) {
            failing.add(r.key());
          }
        });
    polls.keySet().removeAll(failing);
    return !polls.isEmpty() && polls.values().stream().allMatch(n -> n >= 2);
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
