package org.harbourwire.kit.kafka;

import java.util.List;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.harbourwire.contract.kafka.KafkaTopic;

/// Reads a Kafka topic from its beginning to where it ends now, for state that is kept in Kafka.
public final class TopicReader {
  private TopicReader() {}

  /// Hands each committed record of `topic` to `sink`, in order within a partition.
  public static void readAll(
      KafkaClients clients, KafkaTopic<?> topic, Consumer<ConsumerRecord<String, byte[]>> sink) {
    try (var tail =
        new TopicTail(clients.reader("read-" + topic.name(), 1000), List.of(topic), sink)) {
      tail.catchUp(null);
    }
  }
}
