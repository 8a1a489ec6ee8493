package org.harbourwire.ingest.request;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.awaitility.Awaitility;
import org.harbourwire.contract.Json;
import org.harbourwire.contract.fetch.FetchRequest;
import org.harbourwire.contract.kafka.KafkaTopics;
import org.harbourwire.contract.trace.Stage;
import org.harbourwire.ingest.fetch.Site;
import org.harbourwire.ingest.outbox.KafkaUnavailable;
import org.harbourwire.ingest.registry.SourceTable;
import org.harbourwire.ingest.schedule.Scheduler;
import org.harbourwire.kit.kafka.TopicTail;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Over Kafka's own mock of a consumer, which can take partitions away.
class FetchLoopTest {
  private static final String TOPIC = KafkaTopics.FETCHES.name();
  private static final TopicPartition P0 = new TopicPartition(TOPIC, 0);
  private static final Duration WITHIN = Duration.ofSeconds(30);

  private final Bench bench = new Bench();
  private final MockConsumer<String, byte[]> consumer = of(new WatchedConsumer(), TOPIC);
  private final RequestsInWork requests = new RequestsInWork(HostQueues::new, bench.handler);
  private final MockConsumer<String, byte[]> stateConsumer =
      of(new MockConsumer<>("earliest"), KafkaTopics.SOURCE_STATE.name());
  private final FetchLoop loop =
      new FetchLoop(
          consumer,
          requests,
          new Scheduler(new SourceTable(), bench.states, Clock.systemUTC(), false),
          new TopicTail(stateConsumer, List.of(KafkaTopics.SOURCE_STATE), bench.states::apply),
          bench.paced::takeUp);
  private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
  private final Thread thread = Thread.ofPlatform().unstarted(this::run);
  private final AtomicLong committed = new AtomicLong();
  private long offset;

  @BeforeEach
  void own() {
    consumer.schedulePollTask(() -> consumer.rebalance(List.of(P0)));
  }

  @AfterEach
  void close() throws InterruptedException {
    loop.stop();
    thread.join(WITHIN);
    bench.close();
  }

  @Test
  void whatHasEndedIsCommitted() {
    bench.site.html("/1", Site.page("Tide gauges", ""));
    add(bench.page("/1"));
    thread.start();

    Awaitility.await().atMost(WITHIN).until(() -> committed() == 1);
    assertThat(bench.decided(Stage.EXTRACT)).containsExactly("article");
  }

  @Test
  void whatIsGivenToUsWaitsUntilItsStateIsReadHoweverLongThatTakes() {
    TopicPartition states = new TopicPartition(KafkaTopics.SOURCE_STATE.name(), 0);
    stateConsumer.updateEndOffsets(Map.of(states, 2L));
    bench.site.html("/1", Site.page("Tide gauges", ""));
    add(bench.page("/1"));
    thread.start();
    Awaitility.await().atMost(WITHIN).until(() -> loop.unread() == 2);
    Awaitility.await()
        .during(Duration.ofSeconds(1))
        .until(() -> bench.site.asked().isEmpty() && consumer.paused().contains(P0));

    for (int i = 0; i < 2; i++) {
      ConsumerRecord<String, byte[]> state =
          new ConsumerRecord<>(states.topic(), 0, i, "removed", (byte @Nullable []) null);
      stateConsumer.schedulePollTask(() -> stateConsumer.addRecord(state));
    }

    Awaitility.await().atMost(WITHIN).until(() -> committed() == 1);
    assertThat(loop.unread()).isZero();
  }

  @Test
  void aPartitionThatIsTakenAwayTakesItsRequestsAlong() {
    bench.site.hangs("/1");
    for (int i = 1; i <= 5; i++) {
      add(bench.page("/" + i));
    }
    thread.start();
    Awaitility.await().atMost(WITHIN).until(() -> bench.site.asked().contains("/1"));
    Awaitility.await().atMost(WITHIN).until(() -> requests.size() == 5);

    consumer.schedulePollTask(() -> consumer.rebalance(List.of()));

    Awaitility.await().atMost(WITHIN).until(() -> requests.size() == 0);
    // The host is free again only when nothing of ours is left at it: nothing more is asked.
    Awaitility.await()
        .during(Duration.ofMillis(500))
        .until(() -> bench.site.asked().equals(List.of("/1")));
    assertThat(committed()).isZero();
    assertThat(bench.producer.history()).isEmpty();
  }

  @Test
  void aStopCommitsNothingThatIsInWork() throws InterruptedException {
    bench.site.hangs("/1");
    add(bench.page("/1"));
    thread.start();
    Awaitility.await().atMost(WITHIN).until(() -> bench.site.asked().contains("/1"));

    loop.stop();
    thread.join(WITHIN);

    assertThat(failure.get()).isNull();
    assertThat(committed()).isZero();
    assertThat(bench.producer.history()).isEmpty();
  }

  @Test
  void aKafkaThatIsAwayEndsTheLoopAndMakesNoDeadLetter() throws InterruptedException {
    bench.site.html("/1", Site.page("Tide gauges", ""));
    bench.producer.sendException = new TimeoutException("no broker");
    add(bench.page("/1"));
    thread.start();

    thread.join(WITHIN);

    assertThat(failure.get()).isInstanceOf(KafkaUnavailable.class);
    assertThat(committed()).isZero();
    assertThat(bench.written(KafkaTopics.DEAD_LETTERS)).isEmpty();
  }

  @Test
  void aDeadLetterThatCannotBeKeptLeavesItsRequestUncommitted() throws InterruptedException {
    bench.producer.sendException = new TimeoutException("no broker");
    add("no request".getBytes(UTF_8));
    thread.start();

    thread.join(WITHIN);

    assertThat(failure.get()).isInstanceOf(KafkaUnavailable.class);
    assertThat(committed()).isZero();
  }

  @Test
  void aHostsBackFillHoldsUpNoOtherPartition() {
    TopicPartition p1 = new TopicPartition(TOPIC, 1);
    consumer.updateBeginningOffsets(Map.of(p1, 0L));
    consumer.updateEndOffsets(Map.of(p1, 0L));
    consumer.schedulePollTask(() -> consumer.rebalance(List.of(P0, p1)));
    bench.site.hangs("/1");
    for (int i = 0; i < 600; i++) {
      add(bench.page("/1"));
    }
    thread.start();
    Awaitility.await().atMost(WITHIN).until(() -> consumer.paused().contains(P0));

    FetchRequest elsewhere = bench.page("/2").sentOn(bench.other.html("/2", "").url("/2"), false);
    byte[] value = Json.writeBytes(elsewhere);
    ConsumerRecord<String, byte[]> record = new ConsumerRecord<>(TOPIC, 1, 0, "127.0.0.2", value);
    consumer.schedulePollTask(() -> consumer.addRecord(record));

    Awaitility.await().atMost(WITHIN).until(() -> bench.other.asked().contains("/2"));
    assertThat(consumer.paused()).containsExactly(P0);
  }

  @Test
  void whatIsNoRequestIsADeadLetter() {
    add("no request".getBytes(UTF_8));
    thread.start();

    Awaitility.await().atMost(WITHIN).until(() -> committed() == 1);
    assertThat(bench.written(KafkaTopics.DEAD_LETTERS)).hasSize(1);
  }

  private void run() {
    try {
      loop.run();
    } catch (RuntimeException e) {
      failure.set(e);
    }
  }

  private void add(FetchRequest request) {
    add(Json.writeBytes(request));
  }

  private void add(byte[] value) {
    ConsumerRecord<String, byte[]> record =
        new ConsumerRecord<>(TOPIC, 0, offset++, "127.0.0.1", value);
    consumer.schedulePollTask(() -> consumer.addRecord(record));
  }

  private long committed() {
    return committed.get();
  }

  private static MockConsumer<String, byte[]> of(
      MockConsumer<String, byte[]> consumer, String topic) {
    TopicPartition partition = new TopicPartition(topic, 0);
    consumer.updatePartitions(
        topic, List.of(new PartitionInfo(topic, 0, Node.noNode(), new Node[0], new Node[0])));
    consumer.updateBeginningOffsets(Map.of(partition, 0L));
    consumer.updateEndOffsets(Map.of(partition, 0L));
    return consumer;
  }

  /// Tells what was committed even after it is closed, and takes a moment to poll.
  private final class WatchedConsumer extends MockConsumer<String, byte[]> {
    WatchedConsumer() {
      super("earliest");
    }

    @Override
    @SuppressWarnings("UnsynchronizedOverridesSynchronized") // Others may use it meanwhile.
    public ConsumerRecords<String, byte[]> poll(Duration timeout) {
      LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
      return super.poll(timeout);
    }

    @Override
    public synchronized void commitSync(
        Map<TopicPartition, OffsetAndMetadata> offsets, Duration timeout) {
      super.commitSync(offsets, timeout);
      offsets.values().forEach(o -> committed.set(o.offset()));
    }
  }
}
