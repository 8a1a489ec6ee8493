package org.harbourwire.ingest.request;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/// Which offsets may be committed although work on records ends out of order: in each partition,
/// all before the first that is still in work. After a kill only what was in work is done again.
final class OffsetTracker {
  private final Map<TopicPartition, InWork> inWork = new HashMap<>();

  /// @param bytes that the record takes in memory
  synchronized void started(TopicPartition partition, long offset, int bytes) {
    inWork.computeIfAbsent(partition, p -> new InWork()).start(offset, bytes);
  }

  synchronized void ended(TopicPartition partition, long offset) {
    InWork work = inWork.get(partition);
    if (work != null) {
      work.end(offset);
    }
  }

  /// How many records are in work.
  synchronized int size() {
    return inWork.values().stream().mapToInt(w -> w.bytesByOffset.size()).sum();
  }

  /// How many records of that partition are in work.
  synchronized int size(TopicPartition partition) {
    InWork work = inWork.get(partition);
    return work == null ? 0 : work.bytesByOffset.size();
  }

  /// What those take in memory.
  synchronized long bytes(TopicPartition partition) {
    InWork work = inWork.get(partition);
    return work == null ? 0 : work.bytes;
  }

  /// What may be committed now.
  synchronized Map<TopicPartition, OffsetAndMetadata> committable() {
    Map<TopicPartition, OffsetAndMetadata> result = new HashMap<>();
    inWork.forEach((partition, work) -> result.put(partition, new OffsetAndMetadata(work.first())));
    return result;
  }

  /// Another instance owns that partition now.
  synchronized void lost(TopicPartition partition) {
    inWork.remove(partition);
  }

  /// Of one partition.
  private static final class InWork {
    private final TreeMap<Long, Integer> bytesByOffset = new TreeMap<>();
    private long bytes;
    private long next;

    void start(long offset, int size) {
      bytesByOffset.put(offset, size);
      bytes += size;
      next = Math.max(next, offset + 1);
    }

    void end(long offset) {
      Integer size = bytesByOffset.remove(offset);
      bytes -= size == null ? 0 : size;
    }

    /// The first that is in work, else the one to come.
    long first() {
      return bytesByOffset.isEmpty() ? next : bytesByOffset.firstKey();
    }
  }
}
