package org.harbourwire.kit.kafka;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.harbourwire.contract.kafka.KafkaTopic;

/// Reads a Kafka topic from its beginning to where it ends now, for state that is kept in Kafka.
public final class TopicReader {
  private static final Duration POLL = Duration.ofMillis(200);

  private TopicReader() {}

  /// Hands each committed record of `topic` to `sink`, in order within a partition.
  public static void readAll(
      KafkaClients clients, KafkaTopic<?> topic, Consumer<ConsumerRecord<String, byte[]>> sink) {
    try (var consumer = clients.reader("read-" + topic.name(), 1000)) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(topic.name()).stream()
              .map(p -> new TopicPartition(p.topic(), p.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      while (!partitions.stream().allMatch(p -> consumer.position(p) >= ends.getOrDefault(p, 0L))) {
        consumer.poll(POLL).forEach(sink);
      }
    }
  }
}
