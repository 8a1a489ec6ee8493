package org.harbourwire.index;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;
import org.harbourwire.contract.Json;
import org.harbourwire.contract.kafka.KafkaTopics;
import org.harbourwire.contract.trace.DeadLetter;
import org.harbourwire.contract.trace.Decision;
import org.harbourwire.contract.trace.Stage;
import org.harbourwire.store.writing.WriteOutcome;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Tells what became of each record: a decision, and a dead letter with the record's value where it
/// could not be indexed. Event ids come from the record's place, so that whoever reads one twice
/// after a crash can tell.
///
/// @param <T> the type of the values
final class Ledger<T> implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Ledger.class);
  private static final String DEAD_LETTER = "dead-letter";

  private final Intake.Decider<T> decider;
  private final Producer<String, byte[]> producer;
  private final Clock clock;
  private final List<Future<?>> unconfirmed = new ArrayList<>();

  Ledger(Intake.Decider<T> decider, Producer<String, byte[]> producer, Clock clock) {
    this.decider = decider;
    this.producer = producer;
    this.clock = clock;
  }

  void outcome(Incoming.Whole<T> incoming, WriteOutcome outcome) {
    switch (outcome) {
      case WriteOutcome.Indexed() -> decide(incoming, "indexed", null);
      case WriteOutcome.Withdrawn() -> decide(incoming, "withdrawn", null);
      case WriteOutcome.AlreadyNewer() ->
          decide(incoming, "already-newer", "the index has this or a newer version");
      case WriteOutcome.Rejected(String reason) -> {
        bury(incoming.record(), reason);
        decide(incoming, DEAD_LETTER, reason);
      }
    }
  }

  void unreadable(Incoming.Unreadable<T> incoming) {
    ConsumerRecord<String, byte[]> record = incoming.record();
    bury(record, incoming.reason());
    // Without an address the article's id, which is the key, is all there is to find it by.
    String key = record.key() == null ? place(record) : record.key();
    String address = address(record.value());
    send(
        record,
        new Decision(
            address == null ? key : address,
            Stage.INDEX,
            DEAD_LETTER,
            incoming.reason(),
            null,
            key,
            null,
            clock.instant()));
  }

  /// Waits until Kafka has everything that was told.
  ///
  /// @throws KafkaException when it does not take something
  void confirm() throws InterruptedException {
    producer.flush();
    try {
      for (Future<?> sent : unconfirmed) {
        sent.get();
      }
    } catch (ExecutionException e) {
      throw new KafkaException("a decision or dead letter could not be written", e.getCause());
    } finally {
      unconfirmed.clear();
    }
  }

  @Override
  public void close() {
    producer.close();
  }

  private void decide(Incoming.Whole<T> incoming, String outcome, @Nullable String reason) {
    decider
        .decide(incoming.value(), outcome, reason, clock.instant())
        .ifPresent(decision -> send(incoming.record(), decision));
  }

  private void send(ConsumerRecord<String, byte[]> cause, Decision decision) {
    unconfirmed.add(
        producer.send(
            KafkaTopics.DECISIONS.record(
                decision.address(), decision, "index-decision-" + place(cause))));
  }

  private void bury(ConsumerRecord<String, byte[]> record, String reason) {
    if (record.topic().equals(KafkaTopics.DEAD_LETTERS.name())) {
      // A letter about a letter would have one of its own, without end.
      LOG.warn("dead letter {} cannot be shown to operators: {}", place(record), reason);
      return;
    }
    DeadLetter letter = DeadLetter.of(Stage.INDEX, record, reason, clock.instant());
    unconfirmed.add(
        producer.send(KafkaTopics.DEAD_LETTERS.record(record.key(), letter, letter.eventId())));
  }

  private static String place(ConsumerRecord<String, byte[]> record) {
    return record.topic() + "-" + record.partition() + "-" + record.offset();
  }

  private static @Nullable String address(byte @Nullable [] value) {
    try {
      JsonNode url = value == null ? null : Json.mapper().readTree(value).get("url");
      return url == null || !url.isTextual() ? null : url.textValue();
    } catch (IOException notJson) {
      return null;
    }
  }
}
