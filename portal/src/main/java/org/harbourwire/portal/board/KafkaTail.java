package org.harbourwire.portal.board;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.WakeupException;
import org.harbourwire.contract.kafka.KafkaTopic;
import org.harbourwire.kit.kafka.KafkaClients;
import org.harbourwire.kit.lifecycle.Health;
import org.harbourwire.kit.lifecycle.Service;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Follows a Kafka topic from its first record, or from its last few, and hands each key and value
/// (null: removed) to a listener, in one thread. A record that cannot be read is counted, logged
/// and passed over; a broker that is away is waited for.
///
/// @param <V> the type of the values
final class KafkaTail<V> implements Service {
  /// From the first record.
  static final long ALL = Long.MAX_VALUE;

  private static final Logger LOG = LoggerFactory.getLogger(KafkaTail.class);
  private static final Duration POLL = Duration.ofMillis(250);
  private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(1);

  private final KafkaTopic<V> topic;
  private final KafkaClients clients;
  private final long last;
  private final BiConsumer<String, @Nullable V> listener;
  private volatile @Nullable Consumer<String, byte[]> consumer;
  private volatile boolean closed;
  private volatile boolean caughtUp;
  private volatile @Nullable String failure;
  private final AtomicInteger unreadable = new AtomicInteger();

  /// @param last how many records of each partition to begin with, or [#ALL]
  KafkaTail(
      KafkaTopic<V> topic,
      KafkaClients clients,
      long last,
      BiConsumer<String, @Nullable V> listener) {
    this.topic = topic;
    this.clients = clients;
    this.last = last;
    this.listener = listener;
  }

  @Override
  public String name() {
    return topic.name();
  }

  @Override
  public void start() {
    Thread.ofPlatform().daemon().name("portal " + topic.name()).start(this::followUntilClosed);
  }

  @Override
  public Health check() {
    String wrong = failure;
    if (wrong != null) {
      return Health.failing(wrong);
    }
    int bad = unreadable.get();
    String skipped = bad == 0 ? "" : "; " + bad + " unreadable records passed over";
    return caughtUp ? Health.ok("up to date" + skipped) : Health.failing("still reading" + skipped);
  }

  /// Whether it has read what was there when it started.
  boolean caughtUp() {
    return caughtUp;
  }

  @Override
  public void close() {
    closed = true;
    Consumer<String, byte[]> running = consumer;
    if (running != null) {
      running.wakeup();
    }
  }

  private void followUntilClosed() {
    while (!closed) {
      try (Consumer<String, byte[]> c = clients.reader("portal-" + topic.name(), 500)) {
        consumer = c;
        follow(c);
      } catch (WakeupException e) {
        LOG.debug("{}: woken up", topic.name(), e);
      } catch (KafkaException e) {
        failure = "Kafka does not answer: " + e.getMessage();
        LOG.warn("{}: reading failed and begins anew", topic.name(), e);
        pause();
      }
    }
  }

  private void follow(Consumer<String, byte[]> c) {
    List<TopicPartition> partitions =
        c.partitionsFor(topic.name()).stream()
            .map(p -> new TopicPartition(p.topic(), p.partition()))
            .toList();
    c.assign(partitions);
    Map<TopicPartition, Long> ends = c.endOffsets(partitions);
    seek(c, partitions, ends);
    failure = null;
    while (!closed) {
      c.poll(POLL).forEach(this::pass);
      caughtUp = caughtUp || ends.entrySet().stream().allMatch(e -> reached(c, e));
    }
  }

  private void seek(
      Consumer<String, byte[]> c,
      Collection<TopicPartition> partitions,
      Map<TopicPartition, Long> ends) {
    Map<TopicPartition, Long> begins = c.beginningOffsets(partitions);
    partitions.forEach(
        p -> c.seek(p, Math.max(begins.getOrDefault(p, 0L), ends.getOrDefault(p, 0L) - last)));
  }

  private static boolean reached(Consumer<String, byte[]> c, Map.Entry<TopicPartition, Long> end) {
    return c.position(end.getKey()) >= end.getValue();
  }

  private void pass(ConsumerRecord<String, byte[]> record) {
    V value;
    try {
      value = topic.read(record);
    } catch (SerializationException e) {
      unreadable.incrementAndGet();
      LOG.warn(
          "{}-{}@{} cannot be read and is passed over",
          record.topic(),
          record.partition(),
          record.offset(),
          e);
      return;
    }
    listener.accept(record.key(), value);
  }

  private void pause() {
    try {
      Thread.sleep(PAUSE_AFTER_FAILURE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      closed = true;
    }
  }
}
