package org.harbourwire.alert.raise;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.harbourwire.contract.Json;
import org.harbourwire.contract.kafka.EventHeaders;
import org.harbourwire.contract.kafka.KafkaTopic;
import org.harbourwire.contract.kafka.KafkaTopics;
import org.harbourwire.contract.trace.DeadLetter;
import org.harbourwire.contract.trace.Stage;

/// A value on its way out of a processor, and the Kafka topic that it is for.
///
/// @param topic name of the Kafka topic, or [#MATCHES]
/// @param value as JSON
record Emission(String topic, String value) {
  /// The repartition by rule.
  static final String MATCHES = "alert-matches";

  /// A record for `to` that continues the trace of `cause`.
  static <V> Record<String, Emission> to(
      KafkaTopic<V> to, String key, V value, String eventId, Record<?, ?> cause) {
    return new Record<>(
        key,
        new Emission(to.name(), Json.write(value)),
        cause.timestamp(),
        EventHeaders.of(to.eventType(), eventId, cause.headers()));
  }

  /// A record for the repartition by rule.
  static Record<String, Emission> match(Match match, Record<?, ?> cause) {
    String id = match.alert().id() + "/" + match.toldKeys().getLast();
    return new Record<>(
        match.alert().ruleId(),
        new Emission(MATCHES, Json.write(match)),
        cause.timestamp(),
        EventHeaders.of("org.harbourwire." + MATCHES, id, cause.headers()));
  }

  /// The dead letter of a record that was read at `from`.
  static Record<String, Emission> deadLetter(
      Record<String, byte[]> record, RecordMetadata from, String reason, Instant at) {
    DeadLetter letter =
        DeadLetter.of(
            Stage.ALERT, from.topic(), from.partition(), from.offset(), record.value(), reason, at);
    return to(
        KafkaTopics.DEAD_LETTERS, String.valueOf(record.key()), letter, letter.eventId(), record);
  }

  byte[] bytes() {
    return value.getBytes(StandardCharsets.UTF_8);
  }

  boolean isMatch() {
    return topic.equals(MATCHES);
  }

  static Serializer<Emission> serializer() {
    return (topic, emission) -> emission.bytes();
  }
}
