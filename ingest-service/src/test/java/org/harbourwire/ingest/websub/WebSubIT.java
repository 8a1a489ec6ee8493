package org.harbourwire.ingest.websub;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import org.awaitility.Awaitility;
import org.harbourwire.contract.kafka.KafkaTopics;
import org.harbourwire.contract.trace.Decision;
import org.harbourwire.ingest.IngestApp;
import org.harbourwire.ingest.IngestConfig;
import org.harbourwire.ingest.SourceConfig;
import org.harbourwire.ingest.SourceDraft;
import org.harbourwire.ingest.fetch.Site;
import org.harbourwire.kit.config.Secret;
import org.harbourwire.kit.http.AddressRange;
import org.harbourwire.kit.http.EgressConfig;
import org.harbourwire.kit.http.OutboundClient;
import org.harbourwire.kit.kafka.KafkaClients;
import org.harbourwire.kit.kafka.KafkaConfig;
import org.harbourwire.kit.kafka.TopicReader;
import org.harbourwire.testkit.broker.RealBroker;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A feed with a hub, over a real broker: its changes come at once, however seldom it is polled.
class WebSubIT {
  private static final Duration WITHIN = Duration.ofMinutes(1);
  private static final Duration SELDOM = Duration.ofHours(6);

  private @TempDir Path state;
  private final Site site = new Site();
  private final SampleHub hub = new SampleHub();
  private final KafkaClients kafka =
      new KafkaClients(KafkaConfig.local(RealBroker.bootstrapServers(), "websub"));
  private final OutboundClient client =
      new OutboundClient(new EgressConfig(List.of(AddressRange.of("127.0.0.0/8")), null));

  @AfterEach
  void close() {
    client.close();
    site.close();
    hub.close();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void whatTheHubAnnouncesIsFetchedLongBeforeTheNextPoll(boolean inHeaders) throws Exception {
    site.html("/h1", Site.page("Tide gauges", "")).html("/h2", Site.page("Ferry hours", ""));
    feed(inHeaders, "/h1");
    int port = freePort();
    var webSub =
        new WebSubConfig(
            URI.create("http://127.0.0.1:" + port),
            "127.0.0.1",
            port,
            new Secret("an invented master secret"));
    IngestConfig config = new IngestConfig(List.of(source()), null, Duration.ofMillis(50), webSub);
    try (IngestApp app = new IngestApp(config, kafka, client, state, Clock.systemUTC(), false)) {
      app.start();
      until(() -> decided(hub.url()).contains("hub-asked"));
      until(() -> decided(site.url("/h1")).contains("new"));
      assertThat(hub.verifies("subscribe", site.url("/feed.xml"), "864000").statusCode())
          .isEqualTo(200);

      feed(inHeaders, "/h1", "/h2");
      assertThat(hub.announces("<rss/>", "none was told").statusCode()).isEqualTo(202);

      until(() -> decided(site.url("/h2")).contains("new"));
      assertThat(app.check().detail()).contains("1 announcements, 0 with a wrong signature");
    }
  }

  private SourceConfig source() {
    return new SourceDraft("hubbed", site.url("/feed.xml"))
        .interval(SELDOM)
        .longestInterval(SELDOM)
        .config();
  }

  /// The feed names hub and self in itself or in a header.
  private void feed(boolean inHeaders, String... paths) {
    StringBuilder items = new StringBuilder();
    for (String path : paths) {
      items.append(
          "<item><title>About " + path + "</title><link>" + site.url(path) + "</link></item>");
    }
    String self = site.url("/feed.xml");
    String inside =
        "<a:link rel='hub' href='" + hub.url() + "'/><a:link rel='self' href='" + self + "'/>";
    String link = "<" + hub.url() + ">; rel=\"hub\", <" + self + ">; rel=\"self\"";
    site.says(
        "/feed.xml",
        200,
        "<rss version='2.0' xmlns:a='http://www.w3.org/2005/Atom'><channel><title>Port"
            + " Alder</title>"
            + (inHeaders ? "" : inside)
            + items
            + "</channel></rss>",
        inHeaders
            ? Map.of("Content-Type", "application/rss+xml", "Link", link)
            : Map.of("Content-Type", "application/rss+xml"));
  }

  private List<String> decided(String address) {
    List<String> outcomes = new ArrayList<>();
    TopicReader.readAll(
        kafka,
        KafkaTopics.DECISIONS,
        r -> {
          Decision decision = Objects.requireNonNull(KafkaTopics.DECISIONS.read(r));
          if (decision.address().equals(address)) {
            outcomes.add(decision.outcome());
          }
        });
    return outcomes;
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
      return socket.getLocalPort();
    }
  }

  private static void until(BooleanSupplier holds) {
    Awaitility.await().atMost(WITHIN).until(holds::getAsBoolean);
  }
}
