package org.harbourwire.ingest.schedule;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.harbourwire.contract.kafka.KafkaTopics;

/// Follows `news.source-state.v1` from its beginning, so that [SourceStates] holds what every
/// instance has written.
public final class StateTail implements AutoCloseable {
  private static final Duration POLL = Duration.ofMillis(200);
  private static final Duration LONGEST = Duration.ofMinutes(1);

  private final Consumer<String, byte[]> consumer;
  private final SourceStates states;
  private final Clock clock;
  private List<TopicPartition> partitions = List.of();

  /// @param consumer in no group; closed with this
  public StateTail(Consumer<String, byte[]> consumer, SourceStates states, Clock clock) {
    this.consumer = consumer;
    this.states = states;
    this.clock = clock;
  }

  /// Reads up to where the Kafka topic ends now: before this instance polls sources that another
  /// one has polled.
  ///
  /// @throws TimeoutException when Kafka does not answer
  public void catchUp() {
    begin();
    Instant end = clock.instant().plus(LONGEST);
    Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
    while (!partitions.stream().allMatch(p -> consumer.position(p) >= ends.getOrDefault(p, 0L))) {
      consumer.poll(POLL).forEach(states::apply);
      if (clock.instant().isAfter(end)) {
        throw new TimeoutException("the state of sources cannot be read");
      }
    }
  }

  /// Takes over what has come meanwhile; waits for nothing.
  public void follow() {
    if (!partitions.isEmpty()) {
      consumer.poll(Duration.ZERO).forEach(states::apply);
    }
  }

  @Override
  public void close() {
    consumer.close();
  }

  private void begin() {
    if (partitions.isEmpty()) {
      partitions =
          consumer.partitionsFor(KafkaTopics.SOURCE_STATE.name()).stream()
              .map(p -> new TopicPartition(p.topic(), p.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
    }
  }
}
