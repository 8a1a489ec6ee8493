package org.harbourwire.index;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.harbourwire.kit.lifecycle.Health;
import org.harbourwire.store.rebuild.StandingIndex;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Sees to it that an index which was made anew holds what was read before it was made. Each offset
/// is committed with the name of the index that the records before it went into, so that whoever
/// reads on, here or in another instance, sees that they went into another one and reads them
/// again.
final class Refill {
  private static final Logger LOG = LoggerFactory.getLogger(Refill.class);

  private final Consumer<String, byte[]> consumer;
  private final Map<TopicPartition, Long> lost = new HashMap<>();
  private @Nullable String index;

  /// @param consumer of a group; not closed
  Refill(Consumer<String, byte[]> consumer) {
    this.consumer = consumer;
  }

  /// Partitions were given or taken: what is known of them holds no more.
  void forget() {
    index = null;
    lost.keySet().retainAll(consumer.assignment());
  }

  /// Goes to the beginning of those partitions whose records went into an index that is gone.
  ///
  /// @param now the index that is written to
  /// @return those partitions
  Set<TopicPartition> begin(StandingIndex.Identity now) {
    if (now.uuid().equals(index) || consumer.assignment().isEmpty()) {
      return Set.of();
    }
    Set<TopicPartition> elsewhere = now.begunEmpty() ? readFor(now.uuid()) : Set.of();
    if (!elsewhere.isEmpty()) {
      LOG.warn("the index was made anew: {} are read again from their beginning", elsewhere);
      consumer.seekToBeginning(elsewhere);
      lost.putAll(consumer.endOffsets(elsewhere));
    }
    index = now.uuid();
    return elsewhere;
  }

  private Set<TopicPartition> readFor(String uuid) {
    Set<TopicPartition> elsewhere = new HashSet<>();
    consumer
        .committed(consumer.assignment())
        .forEach(
            (partition, offset) -> {
              if (offset != null && !offset.metadata().equals(uuid)) {
                elsewhere.add(partition);
              }
            });
    return elsewhere;
  }

  /// An offset to be committed when everything before it is written.
  OffsetAndMetadata offset(long offset) {
    return new OffsetAndMetadata(offset, index == null ? "" : index);
  }

  /// Failing as long as not everything is in the new index.
  ///
  /// @param reached up to where everything is written
  /// @param well what to say when it is
  Health health(Map<TopicPartition, Long> reached, String well) {
    lost.entrySet().removeIf(e -> reached.getOrDefault(e.getKey(), 0L) >= e.getValue());
    long left =
        lost.entrySet().stream()
            .mapToLong(e -> e.getValue() - reached.getOrDefault(e.getKey(), 0L))
            .sum();
    return left == 0
        ? Health.ok(well)
        : Health.failing("the index was made anew and is filled again: " + left + " records left");
  }
}
