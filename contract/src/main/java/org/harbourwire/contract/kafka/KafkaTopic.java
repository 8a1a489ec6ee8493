package org.harbourwire.contract.kafka;

import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
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
/// @param state whether services read it from its beginning whenever they start, so that it is to
///   be compacted early
/// @param retention how long superseded or old values are kept; absent: not by time
/// @param <V> the type of its values
public record KafkaTopic<V>(
    String name,
    Class<V> valueType,
    String eventType,
    boolean compacted,
    boolean state,
    @Nullable Duration retention) {

  /// Of what is read from its beginning at every start hardly more than the latest values is to be
  /// left. Kafka never compacts the segment that it writes to, and that one would grow for a week
  /// or to 1 GB.
  private static final Map<String, String> COMPACTED_EARLY =
      Map.of(
          "segment.ms", String.valueOf(Duration.ofHours(1).toMillis()),
          "segment.bytes", String.valueOf(32 * 1024 * 1024),
          "max.compaction.lag.ms", String.valueOf(Duration.ofHours(2).toMillis()),
          "min.cleanable.dirty.ratio", "0.2");

  /// Compacted, and read from its beginning whenever a service starts.
  static <V> KafkaTopic<V> state(String name, Class<V> valueType) {
    return new KafkaTopic<>(name, valueType, eventType(name), true, true, null);
  }

  static <V> KafkaTopic<V> stateFor(Duration retention, String name, Class<V> valueType) {
    return new KafkaTopic<>(name, valueType, eventType(name), true, true, retention);
  }

  static <V> KafkaTopic<V> compacted(String name, Class<V> valueType) {
    return new KafkaTopic<>(name, valueType, eventType(name), true, false, null);
  }

  static <V> KafkaTopic<V> keptFor(Duration retention, String name, Class<V> valueType) {
    return new KafkaTopic<>(name, valueType, eventType(name), false, false, retention);
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
    Map<String, String> settings = new TreeMap<>();
    settings.put("cleanup.policy", policy());
    settings.put("compression.type", "zstd");
    settings.put("max.message.bytes", String.valueOf(KafkaTopics.MAX_RECORD_BYTES));
    if (retention != null) {
      settings.put("retention.ms", String.valueOf(retention.toMillis()));
    }
    if (state) {
      settings.putAll(COMPACTED_EARLY);
    }
    return Collections.unmodifiableMap(settings);
  }

  private String policy() {
    if (!compacted) {
      return "delete";
    }
    return retention == null ? "compact" : "compact,delete";
  }
}
