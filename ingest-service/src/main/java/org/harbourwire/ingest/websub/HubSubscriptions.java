package org.harbourwire.ingest.websub;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.harbourwire.contract.kafka.KafkaTopics;
import org.harbourwire.contract.source.HubSubscription;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Where all subscriptions stand: a view of what `news.source-state.v1` says of them, so that the
/// hub may reach any instance.
public final class HubSubscriptions {
  private static final Logger LOG = LoggerFactory.getLogger(HubSubscriptions.class);
  private static final String PREFIX = "websub:"; // No id of a source holds a colon.

  private final Map<String, HubSubscription> bySource = new ConcurrentHashMap<>();

  /// The key of the record that holds the subscription of a source.
  public static String key(String sourceId) {
    return PREFIX + sourceId;
  }

  /// Whether a record of that Kafka topic under `key` is one of ours.
  public static boolean isKey(String key) {
    return key.startsWith(PREFIX);
  }

  /// The subscription of that source, if its hub was ever asked.
  public Optional<HubSubscription> find(String sourceId) {
    return Optional.ofNullable(bySource.get(sourceId));
  }

  /// Takes over what this instance has written.
  public void apply(HubSubscription subscription) {
    bySource.merge(
        subscription.sourceId(),
        subscription,
        (known, read) -> read.changedAt().isBefore(known.changedAt()) ? known : read);
  }

  /// Takes over a record of the Kafka topic.
  public void apply(ConsumerRecord<String, byte[]> record) {
    try {
      HubSubscription subscription = KafkaTopics.HUB_SUBSCRIPTIONS.read(record);
      if (subscription == null) {
        bySource.remove(record.key().substring(PREFIX.length()));
      } else {
        apply(subscription);
      }
    } catch (SerializationException | IllegalArgumentException e) {
      // The hub is then asked once more.
      LOG.warn("unreadable subscription under {}: {}", record.key(), e.getMessage());
    }
  }
}
