package org.harbourwire.contract.trace;

import java.time.Instant;
import java.util.Base64;
import java.util.Locale;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.harbourwire.contract.kafka.KafkaTopics;
import org.jspecify.annotations.Nullable;

/// A record that could not be processed, kept with its reason: value of `news.dead-letters.v1`
/// under the original key.
///
/// @param stage where it failed
/// @param kafkaTopic the Kafka topic where it was read
/// @param partition of that Kafka topic; -1 if it is not known
/// @param offset in that partition; -1 if it is not known
/// @param reason in words a person understands
/// @param value the original value in Base64; absent when there was none or it was too large to be
///   kept
/// @param at when it was given up
public record DeadLetter(
    Stage stage,
    String kafkaTopic,
    int partition,
    long offset,
    String reason,
    @Nullable String value,
    Instant at) {
  /// So that the letter, in Base64, always fits into a record.
  private static final int LARGEST_VALUE = KafkaTopics.MAX_RECORD_BYTES / 2;

  /// The letter of `record`.
  public static DeadLetter of(
      Stage stage, ConsumerRecord<?, byte[]> record, String reason, Instant at) {
    return of(
        stage, record.topic(), record.partition(), record.offset(), record.value(), reason, at);
  }

  /// The letter of a record that was read at that place.
  public static DeadLetter of(
      Stage stage,
      String kafkaTopic,
      int partition,
      long offset,
      byte @Nullable [] value,
      String reason,
      Instant at) {
    String kept =
        value == null || value.length > LARGEST_VALUE
            ? null
            : Base64.getEncoder().encodeToString(value);
    return new DeadLetter(stage, kafkaTopic, partition, offset, reason, kept, at);
  }

  /// Its idempotency key: the same each time the same stage fails on the same record.
  public String eventId() {
    return String.join(
        "/",
        stage.name().toLowerCase(Locale.ROOT),
        kafkaTopic,
        String.valueOf(partition),
        String.valueOf(offset));
  }
}
