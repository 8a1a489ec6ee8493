package org.harbourwire.contract.kafka;

import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.jspecify.annotations.Nullable;

/// A Kafka topic: its name, what its values are and how long it keeps them. Keys are strings.
///
/// @param name the fixed name
/// @param valueType the type of its values
/// @param eventType the CloudEvents type of its values, which carries the version
/// @param compacted whether the latest value of each key is kept for ever
/// @param retention how long superseded or old values are kept; absent: not by time
/// @param <V> the type of its values
public record KafkaTopic<V>(
    String name,
    Class<V> valueType,
    String eventType,
    boolean compacted,
    @Nullable Duration retention) {

  static <V> KafkaTopic<V> compacted(String name, Class<V> valueType) {
    return new KafkaTopic<>(name, valueType, eventType(name), true, null);
  }

  static <V> KafkaTopic<V> compactedFor(Duration retention, String name, Class<V> valueType) {
    return new KafkaTopic<>(name, valueType, eventType(name), true, retention);
  }

  static <V> KafkaTopic<V> keptFor(Duration retention, String name, Class<V> valueType) {
    return new KafkaTopic<>(name, valueType, eventType(name), false, retention);
  }

  private static String eventType(String name) {
    return "org.harbourwire." + name;
  }

  /// Serde of its keys.
  public Serde<String> keySerde() {
    return Serdes.String();
  }

  /// Serde of its values.
  public Serde<V> valueSerde() {
    return JsonSerde.of(valueType);
  }

  /// A record for it with CloudEvents headers, `eventId` being its idempotency key.
  public ProducerRecord<String, byte[]> record(String key, @Nullable V value, String eventId) {
    byte @Nullable [] bytes = valueSerde().serializer().serialize(name, value);
    ProducerRecord<String, byte[]> record = new ProducerRecord<>(name, key, bytes);
    EventHeaders.of(eventType, eventId).forEach(record.headers()::add);
    return record;
  }

  /// The value of a record read from it; null for a tombstone.
  ///
  /// @throws org.apache.kafka.common.errors.SerializationException when it is not such a value
  public @Nullable V read(ConsumerRecord<String, byte[]> record) {
    return valueSerde().deserializer().deserialize(name, record.value());
  }

  /// Its settings at the broker.
  public Map<String, String> settings() {
    String policy = !compacted ? "delete" : retention == null ? "compact" : "compact,delete";
    Map<String, String> common =
        Map.of(
            "cleanup.policy",
            policy,
            "compression.type",
            "zstd",
            "max.message.bytes",
            String.valueOf(KafkaTopics.MAX_RECORD_BYTES));
    if (retention == null) {
      return common;
    }
    var settings = new java.util.TreeMap<>(common);
    settings.put("retention.ms", String.valueOf(retention.toMillis()));
    return settings;
  }
}
