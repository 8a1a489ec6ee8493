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

/// Follows Kafka topics from their beginning, for state that is kept in Kafka: each committed
/// record is handed to a sink, in order within a partition. For one thread, which asks for what has
/// come whenever it likes.
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

  /// Hands over what has come meanwhile; waits for nothing. Before the first [#catchUp] that is
  /// nothing.
  public void follow() {
    if (!partitions.isEmpty()) {
      consumer.poll(Duration.ZERO).forEach(sink);
    }
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
