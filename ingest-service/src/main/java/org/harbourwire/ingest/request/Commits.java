package org.harbourwire.ingest.request;

import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RebalanceInProgressException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Commits what has ended. While anything is in work it commits every [#PROVE_EVERY], changed or
/// not: Kafka takes a commit from the owner of a partition alone, so each one proves that we still
/// are.
final class Commits {
  private static final Logger LOG = LoggerFactory.getLogger(Commits.class);
  private static final Duration PROVE_EVERY = Duration.ofSeconds(2);
  private static final Duration WITHIN = Duration.ofSeconds(3);

  private final Consumer<String, byte[]> consumer;
  private final RequestsInWork requests;
  private Map<TopicPartition, OffsetAndMetadata> committed = Map.of();
  private long provedAtNanos = System.nanoTime();

  Commits(Consumer<String, byte[]> consumer, RequestsInWork requests) {
    this.consumer = consumer;
    this.requests = requests;
  }

  /// Commits if there is anything to commit or to prove.
  ///
  /// @throws org.apache.kafka.common.KafkaException when it does not succeed within [#WITHIN]
  void commit() {
    Map<TopicPartition, OffsetAndMetadata> committable = requests.committable();
    boolean toProve =
        requests.size() > 0 && System.nanoTime() - provedAtNanos > PROVE_EVERY.toNanos();
    if (toProve || !committable.equals(committed)) {
      long begin = System.nanoTime();
      try {
        consumer.commitSync(committable, WITHIN);
        committed = committable;
        provedAtNanos = begin;
      } catch (RebalanceInProgressException e) {
        LOG.debug("the partitions are being assigned anew; committed after that", e);
      }
    }
  }
}
