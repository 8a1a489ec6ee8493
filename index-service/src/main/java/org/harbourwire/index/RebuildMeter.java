package org.harbourwire.index;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.harbourwire.contract.kafka.KafkaTopics;
import org.harbourwire.kit.lifecycle.Health;
import org.jspecify.annotations.Nullable;

/// Measures how far a rebuild is and how fast it goes.
final class RebuildMeter implements AutoCloseable {
  private final Consumer<String, byte[]> consumer;
  private final String index;
  private final List<TopicPartition> partitions;
  private final Map<TopicPartition, Long> begins;
  private final long begunAtNanos = System.nanoTime();
  private long doneBefore = -1;

  /// @param consumer in no group; closed with this
  RebuildMeter(Consumer<String, byte[]> consumer, String index) {
    this.consumer = consumer;
    this.index = index;
    this.partitions =
        consumer.partitionsFor(KafkaTopics.ENRICHED.name()).stream()
            .map(p -> new TopicPartition(p.topic(), p.partition()))
            .toList();
    this.begins = Map.copyOf(consumer.beginningOffsets(partitions));
  }

  /// Where Kafka ends now.
  Map<TopicPartition, Long> ends() {
    return Map.copyOf(consumer.endOffsets(partitions));
  }

  /// Whether all up to `ends` is written.
  static boolean isThere(Map<TopicPartition, Long> reached, Map<TopicPartition, Long> ends) {
    return ends.entrySet().stream()
        .allMatch(end -> reached.getOrDefault(end.getKey(), -1L) >= end.getValue());
  }

  /// How far it is on the way to `ends`. Compaction leaves gaps between records, evenly enough for
  /// an estimate.
  RebuildProgress progress(
      Map<TopicPartition, Long> reached, Map<TopicPartition, Long> ends, Health health) {
    long of = span(ends);
    long done = reached.isEmpty() ? 0 : span(reached);
    if (doneBefore < 0 && !reached.isEmpty()) {
      doneBefore = done;
    }
    double seconds = (System.nanoTime() - begunAtNanos) / 1e9;
    double pace = Math.max(0, done - Math.max(0, doneBefore)) / seconds;
    return new RebuildProgress(
        index, done, of, pace, left(of - done, pace), health.ok() ? null : health.detail());
  }

  private long span(Map<TopicPartition, Long> to) {
    return to.entrySet().stream()
        .mapToLong(e -> Math.max(0, e.getValue() - begins.getOrDefault(e.getKey(), 0L)))
        .sum();
  }

  private static @Nullable Duration left(long records, double pace) {
    return pace <= 0 ? null : Duration.ofMillis((long) (1000 * Math.max(0, records) / pace));
  }

  @Override
  public void close() {
    consumer.close();
  }
}
