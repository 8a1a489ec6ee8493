package org.harbourwire.kit.kafka;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.harbourwire.contract.kafka.KafkaTopic;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reads a Kafka topic from its beginning to where it ends now, for state that is kept in Kafka.
public final class TopicReader {
  private static final Logger LOG = LoggerFactory.getLogger(TopicReader.class);

  private TopicReader() {}

  /// The latest value of each key, by key. What cannot be read is logged and left out, and what was
  /// there before it counts.
  public static <V> SortedMap<String, V> latest(KafkaClients clients, KafkaTopic<V> topic) {
    SortedMap<String, V> latest = new TreeMap<>();
    readAll(
        clients,
        topic,
        record -> {
          try {
            V value = topic.read(record);
            if (value == null) {
              latest.remove(record.key());
            } else {
              latest.put(record.key(), value);
            }
          } catch (SerializationException e) {
            LOG.warn("{}: {} cannot be read: {}", topic.name(), record.key(), e.getMessage());
          }
        });
    return latest;
  }

  /// Hands each committed record of `topic` to `sink`, in order within a partition.
  public static void readAll(
      KafkaClients clients, KafkaTopic<?> topic, Consumer<ConsumerRecord<String, byte[]>> sink) {
    try (var tail =
        new TopicTail(clients.reader("read-" + topic.name(), 1000), List.of(topic), sink)) {
      tail.catchUp();
    }
  }
}
