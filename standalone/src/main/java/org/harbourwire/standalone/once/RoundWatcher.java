package org.harbourwire.standalone.once;

import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.harbourwire.contract.kafka.KafkaTopic;
import org.harbourwire.contract.kafka.KafkaTopics;
import org.harbourwire.contract.source.SourceEvent;
import org.harbourwire.kit.kafka.KafkaClients;
import org.harbourwire.kit.kafka.TopicTail;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Follows decisions, dead letters and source health from the moment it is made, and keeps a
/// [Round] up to date. Make it before the services start, so that it misses nothing.
public final class RoundWatcher implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(RoundWatcher.class);
  private static final Duration POLL = Duration.ofMillis(200);

  /// Three tries of a page that times out, with their waits, take less.
  private static final Duration QUIET = Duration.ofMinutes(4);

  private final TopicTail tail;
  private final Round round;

  public RoundWatcher(KafkaClients kafka, Round round) {
    this.round = round;
    this.tail =
        new TopicTail(
            kafka.reader("round", 1000),
            List.of(KafkaTopics.DECISIONS, KafkaTopics.SOURCE_HEALTH, KafkaTopics.DEAD_LETTERS),
            this::take);
    tail.skip();
  }

  /// Waits until the round is done, at most so long, and not beyond [#QUIET] without any news: then
  /// what is pending will not come.
  ///
  /// @return whether it is done
  public boolean await(Duration atMost) {
    long end = System.nanoTime() + atMost.toNanos();
    long heard = System.nanoTime();
    while (!round.done() && System.nanoTime() < Math.min(end, heard + QUIET.toNanos())) {
      if (tail.follow(POLL)) {
        heard = System.nanoTime();
      }
    }
    return round.done();
  }

  @Override
  public void close() {
    tail.close();
  }

  private void take(ConsumerRecord<String, byte[]> record) {
    if (SourceEvent.isKey(record.key())
        && record.topic().equals(KafkaTopics.SOURCE_HEALTH.name())) {
      return; // What happens to a source is for its operator.
    }
    try {
      if (!hand(record, KafkaTopics.DECISIONS, round::decided)
          && !hand(record, KafkaTopics.SOURCE_HEALTH, round::polled)) {
        hand(record, KafkaTopics.DEAD_LETTERS, letter -> round.deadLetter(record.key(), letter));
      }
    } catch (SerializationException e) {
      LOG.warn("unreadable record in {}: {}", record.topic(), e.getMessage());
    }
  }

  /// Hands the value of `record` to `sink` if it is of `topic`.
  private static <V> boolean hand(
      ConsumerRecord<String, byte[]> record,
      KafkaTopic<V> topic,
      java.util.function.Consumer<V> sink) {
    if (!record.topic().equals(topic.name())) {
      return false;
    }
    V value = topic.read(record);
    if (value != null) {
      sink.accept(value);
    }
    return true;
  }
}
