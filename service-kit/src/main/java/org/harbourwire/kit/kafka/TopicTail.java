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
import org.jspecify.annotations.Nullable;

/// Follows Kafka topics from their beginning, for state that is kept in Kafka, or from now on: each
/// committed record is handed to a sink, in order within a partition. For one thread, which asks
/// for what has come whenever it likes.
public final class TopicTail implements AutoCloseable {
  private static final Duration POLL = Duration.ofMillis(200);

  private final org.apache.kafka.clients.consumer.Consumer<String, byte[]> consumer;
  private final Collection<KafkaTopic<?>> topics;
  private final Consumer<ConsumerRecord<String, byte[]>> sink;
  private List<TopicPartition> partitions = List.of();

  /// @param consumer in no group; closed with this
  public TopicTail(
      org.apache.kafka.clients.consumer.Consumer<String, byte[]> consumer,
      Collection<KafkaTopic<?>> topics,
      Consumer<ConsumerRecord<String, byte[]>> sink) {
    this.consumer = consumer;
    this.topics = List.copyOf(topics);
    this.sink = sink;
  }

  /// Reads up to where the Kafka topics end now.
  ///
  /// @param atMost gives up after so long; absent: never
  /// @throws TimeoutException when Kafka does not answer
  public void catchUp(@Nullable Duration atMost) {
    begin();
    long begun = System.nanoTime();
    Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
    while (!partitions.stream().allMatch(p -> consumer.position(p) >= ends.getOrDefault(p, 0L))) {
      consumer.poll(POLL).forEach(sink);
      if (atMost != null && System.nanoTime() - begun > atMost.toNanos()) {
        throw new TimeoutException(partitions.getFirst().topic() + " cannot be read");
      }
    }
  }

  /// Passes over what is there now: only what comes from now on is handed over.
  public void skip() {
    begin();
    consumer.seekToEnd(partitions);
    // seekToEnd is lazy: asking for the position makes it happen now.
    partitions.forEach(consumer::position);
  }

  /// Hands over what has come meanwhile, or comes within `wait`. Before the first [#catchUp] or
  /// [#skip] that is nothing.
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
