package org.harbourwire.ingest.fetch;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/// Which offsets may be committed although work on records ends out of order: in each partition,
/// all before the first that is still in work. After a kill only what was in work is done again.
final class OffsetTracker {
  private final Map<TopicPartition, TreeSet<Long>> inWork = new HashMap<>();
  private final Map<TopicPartition, Long> next = new HashMap<>();

  synchronized void started(TopicPartition partition, long offset) {
    inWork.computeIfAbsent(partition, p -> new TreeSet<>()).add(offset);
    next.merge(partition, offset + 1, Math::max);
  }

  synchronized void ended(TopicPartition partition, long offset) {
    TreeSet<Long> offsets = inWork.get(partition);
    if (offsets != null) {
      offsets.remove(offset);
    }
  }

  /// How many records are in work.
  synchronized int size() {
    return inWork.values().stream().mapToInt(TreeSet::size).sum();
  }

  /// What may be committed now.
  synchronized Map<TopicPartition, OffsetAndMetadata> committable() {
    Map<TopicPartition, OffsetAndMetadata> result = new HashMap<>();
    next.forEach(
        (partition, end) -> {
          TreeSet<Long> offsets = inWork.getOrDefault(partition, new TreeSet<>());
          result.put(partition, new OffsetAndMetadata(offsets.isEmpty() ? end : offsets.first()));
        });
    return result;
  }

  /// Another instance owns that partition now.
  synchronized void lost(TopicPartition partition) {
    inWork.remove(partition);
    next.remove(partition);
  }
}
