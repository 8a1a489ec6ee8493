package org.harbourwire.index.ops;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsSpec;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.harbourwire.kit.kafka.KafkaClients;
import org.harbourwire.store.ops.OpsEntry;

/// How many records each of our groups of consumers has still to read, of each Kafka topic that it
/// has read of. A few of them may be marks of transactions, which nobody reads.
public final class LagReader implements AutoCloseable {
  private static final String OURS = "harbourwire-";

  private final Admin admin;

  public LagReader(KafkaClients kafka) {
    this.admin = kafka.admin();
  }

  /// How it is now.
  ///
  /// @throws KafkaException when Kafka does not answer
  public List<OpsEntry> read(Instant now) {
    Map<String, ListConsumerGroupOffsetsSpec> groups =
        answer(admin.listGroups().all()).stream()
            .map(GroupListing::groupId)
            .filter(id -> id.startsWith(OURS))
            .collect(
                Collectors.toMap(Function.identity(), id -> new ListConsumerGroupOffsetsSpec()));
    Map<String, Map<TopicPartition, OffsetAndMetadata>> read =
        answer(admin.listConsumerGroupOffsets(groups).all());
    Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
    read.values().forEach(p -> p.keySet().forEach(t -> asked.put(t, OffsetSpec.latest())));
    Map<TopicPartition, ListOffsetsResultInfo> ends = answer(admin.listOffsets(asked).all());
    List<OpsEntry> lags = new ArrayList<>();
    read.forEach(
        (group, offsets) ->
            waiting(offsets, ends)
                .forEach((topic, n) -> lags.add(new OpsEntry.Lag(group, topic, n, now))));
    return lags;
  }

  private static Map<String, Long> waiting(
      Map<TopicPartition, OffsetAndMetadata> offsets,
      Map<TopicPartition, ListOffsetsResultInfo> ends) {
    Map<String, Long> waiting = new HashMap<>();
    offsets.forEach(
        (partition, offset) -> {
          ListOffsetsResultInfo end = ends.get(partition);
          if (offset != null && end != null) {
            long behind = Math.max(0, end.offset() - offset.offset());
            waiting.merge(partition.topic(), behind, Long::sum);
          }
        });
    return waiting;
  }

  private static <T> T answer(KafkaFuture<T> future) {
    try {
      return future.get();
    } catch (ExecutionException e) {
      throw new KafkaException("Kafka does not tell how many records wait", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new KafkaException("stopped while asking how many records wait", e);
    }
  }

  @Override
  public void close() {
    admin.close();
  }
}
