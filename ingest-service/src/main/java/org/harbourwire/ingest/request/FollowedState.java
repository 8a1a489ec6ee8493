package org.harbourwire.ingest.request;

import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.harbourwire.contract.kafka.KafkaTopic;
import org.harbourwire.contract.kafka.KafkaTopics;
import org.harbourwire.ingest.registry.SourceTable;
import org.harbourwire.ingest.schedule.SourceStates;
import org.harbourwire.ingest.websub.HubSubscriptions;
import org.harbourwire.kit.kafka.KafkaClients;
import org.harbourwire.kit.kafka.TopicTail;

/// What every instance follows on Kafka: which sources are registered, and what any instance knows
/// of them.
///
/// @param once whether one round keeps to its own sources, whatever is registered
record FollowedState(
    SourceTable sources, SourceStates states, HubSubscriptions subscriptions, boolean once) {
  private static final int MAX_RECORDS = 1000;

  /// Follows it from its beginning on.
  TopicTail tail(KafkaClients kafka) {
    List<KafkaTopic<?>> topics =
        once
            ? List.of(KafkaTopics.SOURCE_STATE)
            : List.of(KafkaTopics.SOURCE_STATE, KafkaTopics.SOURCES);
    return new TopicTail(kafka.reader("source-state", MAX_RECORDS), topics, this::take);
  }

  private void take(ConsumerRecord<String, byte[]> record) {
    if (record.topic().equals(KafkaTopics.SOURCES.name())) {
      sources.take(record);
    } else if (HubSubscriptions.isKey(record.key())) {
      subscriptions.apply(record);
    } else {
      states.apply(record);
    }
  }
}
