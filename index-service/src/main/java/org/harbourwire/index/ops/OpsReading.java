package org.harbourwire.index.ops;

import java.time.Instant;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.harbourwire.contract.kafka.KafkaTopics;
import org.harbourwire.contract.source.SourceEvent;
import org.harbourwire.contract.source.SourceHealth;
import org.harbourwire.contract.trace.DeadLetter;
import org.harbourwire.contract.trace.Decision;
import org.harbourwire.store.ops.OpsEntry;
import org.jspecify.annotations.Nullable;

/// Reads what operators look at: source health and events, dead letters, and those decisions by
/// which a document went no further. All decisions would be several times the articles.
public final class OpsReading {
  private static final Set<String> SETBACKS =
      Set.of("failed", "refused", "rate-limited", "gone", "dropped", "no-article", "dead-letter");

  private OpsReading() {}

  /// What a record tells operators; null: nothing.
  ///
  /// @throws org.apache.kafka.common.errors.SerializationException when it cannot be read
  public static @Nullable OpsEntry read(ConsumerRecord<String, byte[]> record) {
    String topic = record.topic();
    if (topic.equals(KafkaTopics.DEAD_LETTERS.name())) {
      DeadLetter letter = KafkaTopics.DEAD_LETTERS.read(record);
      return letter == null ? null : new OpsEntry.Buried(letter);
    }
    return topic.equals(KafkaTopics.DECISIONS.name()) ? setback(record) : source(record);
  }

  private static @Nullable OpsEntry setback(ConsumerRecord<String, byte[]> record) {
    Decision decision = KafkaTopics.DECISIONS.read(record);
    return decision == null || !SETBACKS.contains(decision.outcome())
        ? null
        : new OpsEntry.Setback(decision, record.partition() + "-" + record.offset());
  }

  private static @Nullable OpsEntry source(ConsumerRecord<String, byte[]> record) {
    if (SourceEvent.isKey(record.key())) {
      SourceEvent event = KafkaTopics.SOURCE_EVENTS.read(record);
      return event == null ? null : new OpsEntry.Happening(event);
    }
    SourceHealth health = KafkaTopics.SOURCE_HEALTH.read(record);
    return health == null
        ? new OpsEntry.RemovedSource(record.key(), Instant.ofEpochMilli(record.timestamp()))
        : new OpsEntry.Source(health);
  }
}
