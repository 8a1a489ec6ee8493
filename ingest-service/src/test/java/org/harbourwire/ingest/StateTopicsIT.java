package org.harbourwire.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.AlterConfigOp.OpType;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.TimeoutException;
import org.awaitility.Awaitility;
import org.harbourwire.contract.kafka.KafkaTopics;
import org.harbourwire.embedded.kafka.EmbeddedBroker;
import org.harbourwire.kit.kafka.KafkaClients;
import org.harbourwire.kit.kafka.KafkaConfig;
import org.harbourwire.kit.kafka.TopicSetup;
import org.harbourwire.kit.kafka.TopicTail;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// How state that is kept in Kafka is kept and read there, over a real broker of its own.
class StateTopicsIT {
  private static final String STATE = KafkaTopics.SOURCE_STATE.name();
  private static final String ARTICLES = KafkaTopics.ARTICLES.name();
  private static final Duration STEP = Duration.ofMillis(1);
  private static final Duration PATIENCE = Duration.ofMillis(500);

  private @TempDir Path dir;
  private EmbeddedBroker broker;
  private KafkaClients kafka;
  private final List<String> keys = new ArrayList<>();

  @BeforeEach
  void open() {
    broker = EmbeddedBroker.start(dir.resolve("kafka"));
    kafka = new KafkaClients(KafkaConfig.local(broker.bootstrapServers(), null));
  }

  @AfterEach
  void close() {
    broker.close();
  }

  @Test
  void whatIsReadFromItsBeginningIsCompactedEarlyAndArticlesAreNot() throws Exception {
    TopicSetup.ensure(kafka);

    assertThat(setting(STATE, "cleanup.policy")).isEqualTo("compact");
    assertThat(setting(STATE, "segment.ms")).isEqualTo("3600000");
    assertThat(setting(STATE, "max.compaction.lag.ms")).isEqualTo("7200000");
    assertThat(setting(STATE, "min.cleanable.dirty.ratio")).isEqualTo("0.2");
    assertThat(setting(STATE, "segment.bytes")).isEqualTo("33554432");
    assertThat(setting(ARTICLES, "segment.ms")).isEqualTo("604800000");
  }

  @Test
  void topicsOfAnEarlierReleaseAreGivenWhatNobodyHasSetThere() throws Exception {
    try (Admin admin = kafka.admin()) {
      NewTopic old =
          new NewTopic(STATE, 2, (short) 1)
              .configs(Map.of("cleanup.policy", "compact", "segment.ms", "900000"));
      admin.createTopics(List.of(old)).all().get();
    }

    TopicSetup.ensure(kafka);
    awaitSetting("segment.ms", "900000");
    awaitSetting("segment.bytes", "33554432");
    awaitSetting("max.compaction.lag.ms", "7200000");

    set(STATE, "segment.bytes", "16777216");
    TopicSetup.ensure(kafka);
    awaitSetting("segment.bytes", "16777216");
  }

  @Test
  void aTailThatIsGivenLittleTimeComesThereInStepsAndReadsNothingTwice() throws Exception {
    TopicSetup.ensure(kafka);
    write(0, 3000);
    int steps = 1;
    try (TopicTail tail = tail(100)) {
      tail.aim();
      assertThat(tail.remaining()).isEqualTo(3000);
      while (!tail.advance(STEP, Duration.ofMinutes(1))) {
        steps++;
      }
      assertThat(steps).isGreaterThan(1);
      assertThat(keys).hasSize(3000).doesNotHaveDuplicates();

      write(3000, 10);
      tail.aim();
      while (!tail.advance(STEP, Duration.ofMinutes(1))) {
        steps++;
      }
      assertThat(keys).hasSize(3010).doesNotHaveDuplicates();
    }
  }

  @Test
  void aTailGivesUpOnlyAfterATimeWithoutProgressAndGoesOnWhereItStood() throws Exception {
    TopicSetup.ensure(kafka);
    write(0, 2000);
    try (Consumer<String, byte[]> consumer = kafka.reader("test", 100);
        TopicTail tail = new TopicTail(consumer, List.of(KafkaTopics.SOURCE_STATE), this::take)) {
      tail.aim();
      long begun = System.nanoTime();
      while (System.nanoTime() - begun < PATIENCE.toNanos() * 2 && keys.size() < 1000) {
        tail.advance(STEP, PATIENCE);
      }
      // Of a consumer that is paused nothing comes, as of a broker that is away.
      consumer.pause(consumer.assignment());
      assertThatThrownBy(
              () -> {
                while (!tail.advance(STEP, PATIENCE)) {
                  Thread.onSpinWait();
                }
              })
          .isInstanceOf(TimeoutException.class)
          .hasMessageContaining(STATE);

      consumer.resume(consumer.assignment());
      tail.catchUp();
      assertThat(keys).hasSize(2000).doesNotHaveDuplicates();
    }
  }

  private TopicTail tail(int atOnce) {
    return new TopicTail(
        kafka.reader("test", atOnce), List.of(KafkaTopics.SOURCE_STATE), this::take);
  }

  private void take(org.apache.kafka.clients.consumer.ConsumerRecord<String, byte[]> record) {
    keys.add(record.key());
  }

  private void write(int from, int count) throws ExecutionException, InterruptedException {
    try (Producer<String, byte[]> producer = kafka.producer("test")) {
      List<Future<RecordMetadata>> sent = new ArrayList<>();
      for (int i = from; i < from + count; i++) {
        sent.add(producer.send(new ProducerRecord<>(STATE, "s" + i, new byte[] {'{', '}'})));
      }
      for (Future<RecordMetadata> acknowledgement : sent) {
        acknowledgement.get();
      }
    }
  }

  /// The controller acknowledges a change before the broker goes by it.
  private void awaitSetting(String name, String value) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> assertThat(setting(STATE, name)).isEqualTo(value));
  }

  private String setting(String topic, String name)
      throws ExecutionException, InterruptedException {
    ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
    try (Admin admin = kafka.admin()) {
      return Objects.requireNonNull(
              admin.describeConfigs(List.of(resource)).all().get().get(resource))
          .get(name)
          .value();
    }
  }

  private void set(String topic, String name, String value)
      throws ExecutionException, InterruptedException {
    ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
    AlterConfigOp op = new AlterConfigOp(new ConfigEntry(name, value), OpType.SET);
    try (Admin admin = kafka.admin()) {
      admin.incrementalAlterConfigs(Map.of(resource, List.of(op))).all().get();
    }
  }
}
