package org.harbourwire.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.awaitility.Awaitility;
import org.harbourwire.contract.kafka.KafkaTopics;
import org.harbourwire.contract.source.Origin;
import org.harbourwire.contract.source.Source;
import org.harbourwire.contract.source.SourceHealth;
import org.harbourwire.contract.trace.Decision;
import org.harbourwire.embedded.kafka.EmbeddedBroker;
import org.harbourwire.ingest.fetch.Site;
import org.harbourwire.ingest.registry.PollNow;
import org.harbourwire.ingest.registry.SourcePlan;
import org.harbourwire.ingest.registry.SourceRegistry;
import org.harbourwire.kit.http.AddressRange;
import org.harbourwire.kit.http.EgressConfig;
import org.harbourwire.kit.http.OutboundClient;
import org.harbourwire.kit.kafka.KafkaClients;
import org.harbourwire.kit.kafka.KafkaConfig;
import org.harbourwire.kit.kafka.TopicReader;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What an operator says of sources while two instances run, over a real broker of its own.
class RegistryIT {
  private static final Duration WITHIN = Duration.ofMinutes(1);
  private static final Duration SECONDS = Duration.ofSeconds(10);
  private static final Duration OFTEN = Duration.ofSeconds(1);
  private static final Duration SELDOM = Duration.ofHours(1);

  private @TempDir Path dir;
  private final Site site = new Site();
  private final Site elsewhere = new Site("127.0.0.2");
  private final OutboundClient client =
      new OutboundClient(new EgressConfig(List.of(AddressRange.of("127.0.0.0/8")), null));
  private EmbeddedBroker broker;
  private SourceRegistry registry;

  @BeforeEach
  void open() {
    broker = EmbeddedBroker.start(dir.resolve("kafka"));
    registry = new SourceRegistry(kafka(null), Clock.systemUTC());
    site.says("/feed.xml", 200, "application/rss+xml", feed());
    elsewhere.says("/feed.xml", 200, "application/rss+xml", feed());
  }

  @AfterEach
  void close() {
    client.close();
    site.close();
    elsewhere.close();
    broker.close();
  }

  @Test
  void everyInstanceFollowsWhatIsRegisteredWithoutARestart() throws Exception {
    try (IngestApp one = started("one", null);
        IngestApp two = started("two", null)) {
      apply(source("alder", site.url("/feed.xml"), SELDOM));
      soon(() -> polls(site) == 1);
      soon(() -> bothSay("1 sources; owns", one, two));

      apply(source("alder", elsewhere.url("/feed.xml"), OFTEN));
      soon(() -> polls(elsewhere) > 1);
      assertThat(polls(site)).isEqualTo(1);

      Source paused = only().with(Origin.COMMAND, Origin.COMMAND);
      registry.write(List.of(paused), List.of());
      isLeftAlone(elsewhere);

      send(new ProducerRecord<>(KafkaTopics.SOURCES.name(), "birch", new byte[] {'?'}));
      soon(() -> bothSay("1 sources and 1 that cannot be read; owns", one, two));

      registry.write(List.of(paused.with(Origin.COMMAND, null)), List.of());
      int before = polls(elsewhere);
      soon(() -> polls(elsewhere) > before);

      registry.write(List.of(), List.of("alder", "birch"));
      soon(() -> bothSay("0 sources; owns", one, two));
      isLeftAlone(elsewhere);
    }
  }

  @Test
  void aPollNowIsMadeAtOnceAndToldAndAPausedSourceIsLeftAlone() {
    try (IngestApp one = started("one", null)) {
      apply(source("alder", site.url("/feed.xml"), SELDOM));
      soon(() -> health("alder") != null);
      assertThat(one.check().ok()).isTrue();

      PollNow.Outcome outcome = pollNow();

      assertThat(polls(site)).isEqualTo(2);
      assertThat(outcome.decision()).isNotNull().returns("polled", Decision::outcome);
      assertThat(outcome.health()).isNotNull().returns("ok", SourceHealth::status);

      registry.write(List.of(only().with(Origin.COMMAND, Origin.COMMAND)), List.of());

      assertThat(pollNow().decision())
          .isNotNull()
          .returns("dropped", Decision::outcome)
          .returns("its source is paused", Decision::reason);
      assertThat(polls(site)).isEqualTo(2);
    }
  }

  @Test
  void aStartAppliesItsConfigurationAndKeepsAPauseByCommand() {
    SourceConfig alder = source("alder", site.url("/feed.xml"), SELDOM);
    SourceConfig birch = source("birch", elsewhere.url("/feed.xml"), SELDOM);
    try (IngestApp app = started("one", List.of(alder, birch))) {
      soon(() -> polls(site) == 1 && polls(elsewhere) == 1);
      assertThat(app.check().detail()).startsWith("2 sources; owns");
      apply(source("cedar", elsewhere.url("/cedar.xml"), SELDOM));
      Source known = registry.read().find("alder").orElseThrow();
      registry.write(List.of(known.with(known.origin(), Origin.COMMAND)), List.of());
    }

    try (IngestApp again = started("one", List.of(alder))) {
      soon(() -> again.check().detail().startsWith("2 sources; owns"));
    }

    assertThat(registry.read().all()).extracting(Source::id).containsOnly("alder", "cedar");
    assertThat(registry.read().find("alder")).get().returns(Origin.COMMAND, Source::pausedBy);
  }

  private void apply(SourceConfig... named) {
    registry.write(SourcePlan.byCommand(registry.read().all(), List.of(named), SELDOM, false));
  }

  private Source only() {
    return registry.read().find("alder").orElseThrow();
  }

  private PollNow.Outcome pollNow() {
    try (PollNow now = new PollNow(kafka(null), Clock.systemUTC())) {
      return Objects.requireNonNull(now.poll(List.of(only()), WITHIN).get("alder"));
    }
  }

  private @Nullable SourceHealth health(String id) {
    return TopicReader.latest(kafka(null), KafkaTopics.SOURCE_HEALTH).get(id);
  }

  private IngestApp started(String instance, @Nullable List<SourceConfig> sources) {
    IngestConfig config = new IngestConfig(sources, null, Duration.ofMillis(50), null);
    Path state = dir.resolve(instance);
    IngestApp app = new IngestApp(config, kafka(instance), client, state, Clock.systemUTC(), false);
    app.start();
    until(WITHIN, () -> app.check().ok());
    return app;
  }

  private KafkaClients kafka(@Nullable String instance) {
    return new KafkaClients(KafkaConfig.local(broker.bootstrapServers(), instance));
  }

  private void send(ProducerRecord<String, byte[]> record) throws Exception {
    try (Producer<String, byte[]> producer = kafka(null).producer("test")) {
      producer.send(record).get();
    }
  }

  private static boolean bothSay(String detail, IngestApp one, IngestApp two) {
    return one.check().detail().startsWith(detail) && two.check().detail().startsWith(detail);
  }

  /// What is under way may still end.
  private static void isLeftAlone(Site asked) {
    List<Integer> counts = new ArrayList<>();
    Awaitility.await()
        .atMost(SECONDS.plusSeconds(5))
        .pollInterval(Duration.ofSeconds(3))
        .until(
            () -> {
              counts.add(polls(asked));
              int last = counts.size() - 1;
              return last > 0 && counts.get(last).equals(counts.get(last - 1));
            });
  }

  private static int polls(Site asked) {
    return (int) asked.asked().stream().filter("/feed.xml"::equals).count();
  }

  private static void soon(BooleanSupplier condition) {
    until(SECONDS, condition);
  }

  private static void until(Duration atMost, BooleanSupplier condition) {
    Awaitility.await()
        .atMost(atMost)
        .pollInterval(Duration.ofMillis(200))
        .until(condition::getAsBoolean);
  }

  private static SourceConfig source(String id, String url, Duration interval) {
    return new SourceDraft(id, url).interval(interval).longestInterval(interval).config();
  }

  private static String feed() {
    return "<rss version='2.0'><channel><title>Alder</title></channel></rss>";
  }
}
