package org.harbourwire.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.awaitility.Awaitility;
import org.harbourwire.alert.AlertApp;
import org.harbourwire.alert.AlertConfig;
import org.harbourwire.contract.alert.Alert;
import org.harbourwire.contract.kafka.KafkaTopics;
import org.harbourwire.contract.source.SourceEvent;
import org.harbourwire.ingest.IngestApp;
import org.harbourwire.ingest.IngestConfig;
import org.harbourwire.ingest.SourceConfig;
import org.harbourwire.ingest.SourceDraft;
import org.harbourwire.kit.http.AddressRange;
import org.harbourwire.kit.http.EgressConfig;
import org.harbourwire.kit.http.OutboundClient;
import org.harbourwire.kit.kafka.KafkaClients;
import org.harbourwire.kit.kafka.KafkaConfig;
import org.harbourwire.kit.kafka.TopicReader;
import org.harbourwire.testkit.broker.RealBroker;
import org.harbourwire.text.name.TagNames;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// From a feed that moves to the alert that tells it, over a real broker, real HTTP and a restart.
class SourceHealthIT {
  private static final Duration WITHIN = Duration.ofMinutes(2);
  private static final String RSS =
      "<rss version='2.0'><channel><title>Alder</title><item><title>Tide</title></item></channel></rss>";

  private @TempDir Path state;
  private final HttpServer site;
  private final KafkaClients kafka =
      new KafkaClients(KafkaConfig.local(RealBroker.bootstrapServers(), "one"));
  private final OutboundClient client =
      new OutboundClient(new EgressConfig(List.of(AddressRange.of("127.0.0.0/8")), null));

  SourceHealthIT() throws IOException {
    site = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
  }

  @BeforeEach
  void open() {
    site.createContext("/", x -> answer(x, 404, ""));
    site.createContext("/new.xml", x -> answer(x, 200, RSS));
    site.createContext(
        "/feed.xml",
        x -> {
          x.getResponseHeaders().set("Location", "/new.xml");
          answer(x, 301, "");
        });
    site.start();
  }

  @AfterEach
  void close() {
    client.close();
    site.stop(0);
  }

  @Test
  void aMoveIsOneEventAndOneAlertAlsoOverARestart() {
    for (int run = 0; run < 2; run++) {
      try (IngestApp ingest = ingest();
          AlertApp alert = alert()) {
        ingest.start();
        alert.start();
        Awaitility.await().atMost(WITHIN).until(() -> alerts().size() == 1);
        Awaitility.await().atMost(WITHIN).until(() -> ingest.check().ok() && alert.check().ok());
        Awaitility.await()
            .during(Duration.ofSeconds(5))
            .atMost(WITHIN)
            .until(() -> alerts().size() == 1);
      }
    }

    assertThat(events()).singleElement().returns(SourceEvent.Kind.MOVED, SourceEvent::kind);
    assertThat(alerts())
        .singleElement()
        .returns(Alert.SOURCE_HEALTH_RULE, Alert::ruleId)
        .returns(SourceEvent.Kind.MOVED, Alert::event)
        .satisfies(a -> assertThat(a.title()).contains("Alder Harbour is now polled at"));
  }

  private IngestApp ingest() {
    Duration often = Duration.ofSeconds(1);
    SourceConfig source =
        new SourceDraft("alder", "http://127.0.0.1:" + site.getAddress().getPort() + "/feed.xml")
            .name("Alder Harbour")
            .interval(often)
            .longestInterval(often)
            .config();
    IngestConfig config = new IngestConfig(List.of(source), null, Duration.ofMillis(50), null);
    return new IngestApp(config, kafka, client, state.resolve("ingest"), Clock.systemUTC(), false);
  }

  private AlertApp alert() {
    return new AlertApp(
        AlertConfig.defaults(),
        kafka,
        TagNames::none,
        client,
        state.resolve("alert"),
        Clock.systemUTC());
  }

  private List<Alert> alerts() {
    List<Alert> alerts = new ArrayList<>();
    TopicReader.readAll(
        kafka,
        KafkaTopics.ALERTS,
        r -> alerts.add(Objects.requireNonNull(KafkaTopics.ALERTS.read(r))));
    return alerts;
  }

  private List<SourceEvent> events() {
    List<SourceEvent> events = new ArrayList<>();
    TopicReader.readAll(
        kafka,
        KafkaTopics.SOURCE_EVENTS,
        r -> {
          if (SourceEvent.isKey(r.key())) {
            events.add(Objects.requireNonNull(KafkaTopics.SOURCE_EVENTS.read(r)));
          }
        });
    return events;
  }

  private static void answer(HttpExchange x, int status, String body) throws IOException {
    try (x) {
      byte[] bytes = body.getBytes(UTF_8);
      x.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
      x.getResponseBody().write(bytes);
    }
  }
}
