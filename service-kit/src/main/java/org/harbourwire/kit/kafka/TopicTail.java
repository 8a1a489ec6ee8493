package org.harbourwire.kit.kafka;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.harbourwire.contract.kafka.KafkaTopic;

/// Follows Kafka topics from their beginning, for state that is kept in Kafka, or from now on: each
/// committed record is handed to a sink, in order within a partition. For one thread, which asks
/// for what has come whenever it likes.
public final class TopicTail implements AutoCloseable {
  private static final Duration POLL = Duration.ofMillis(200);

  private final org.apache.kafka.clients.consumer.Consumer<String, byte[]> consumer;
  private final Collection<KafkaTopic<?>> topics;
  private final Consumer<ConsumerRecord<String, byte[]>> sink;
  private List<TopicPartition> partitions = List.of();
  private Map<TopicPartition, Long> ends = Map.of();
  private long advancedAtNanos = System.nanoTime();

  /// @param consumer in no group; closed with this
  public TopicTail(
      org.apache.kafka.clients.consumer.Consumer<String, byte[]> consumer,
      Collection<KafkaTopic<?>> topics,
      Consumer<ConsumerRecord<String, byte[]>> sink) {
    this.consumer = consumer;
    this.topics = List.copyOf(topics);
    this.sink = sink;
  }

  /// Reads up to where the Kafka topics end now, however long that takes.
  ///
  /// @throws TimeoutException when Kafka does not answer
  public void catchUp() {
    aim();
    while (!isThere()) {
      consumer.poll(POLL).forEach(sink);
    }
  }

  /// From now on, [#advance] is to come to where the Kafka topics end now.
  ///
  /// @throws TimeoutException when Kafka does not answer
  public void aim() {
    begin();
    ends = Map.copyOf(consumer.endOffsets(partitions));
    advancedAtNanos = System.nanoTime();
  }

  /// Reads on towards where [#aim] said, for at most so long: whoever has other duties meanwhile
  /// calls it again and again. What was read is never read twice.
  ///
  /// @return whether it is there
  /// @throws TimeoutException when nothing could be read for `patience`
  public boolean advance(Duration atMost, Duration patience) {
    long begun = System.nanoTime();
    long before = remaining();
    while (!isThere() && System.nanoTime() - begun < atMost.toNanos()) {
      consumer.poll(min(atMost, POLL)).forEach(sink);
    }
    if (remaining() < before || isThere()) {
      advancedAtNanos = System.nanoTime();
    } else if (System.nanoTime() - advancedAtNanos > patience.toNanos()) {
      throw new TimeoutException(
          partitions.getFirst().topic()
              + ": nothing could be read for "
              + patience.toSeconds()
              + " s");
    }
    return isThere();
  }

  /// How many records are left, at most, on the way to where [#aim] said: compaction may have
  /// removed some of them.
  public long remaining() {
    return ends.entrySet().stream()
        .mapToLong(end -> Math.max(0, end.getValue() - consumer.position(end.getKey())))
        .sum();
  }

  private boolean isThere() {
    return remaining() == 0;
  }

  private static Duration min(Duration a, Duration b) {
    return a.compareTo(b) < 0 ? a : b;
  }

  /// Passes over what is there now: only what comes from now on is handed over.
  public void skip() {
    begin();
    consumer.seekToEnd(partitions);
    // seekToEnd is lazy: asking for the position makes it happen now.
    partitions.forEach(consumer::position);
  }

  /// Hands over what has come meanwhile, or comes within `wait`. Before the first [#catchUp],
  /// [#aim] or [#skip] that is nothing.
  ///
  /// @return whether anything came
  public boolean follow(Duration wait) {
    if (partitions.isEmpty()) {
      return false;
    }
    var records = consumer.poll(wait);
    records.forEach(sink);
    return !records.isEmpty();
  }

  @Override
  public void close() {
    consumer.close();
  }

  private void begin() {
    if (partitions.isEmpty()) {
      partitions =
          topics.stream()
              .flatMap(t -> consumer.partitionsFor(t.name()).stream())
              .map(p -> new TopicPartition(p.topic(), p.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
    }
  }
}
