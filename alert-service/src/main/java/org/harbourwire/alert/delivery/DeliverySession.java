package org.harbourwire.alert.delivery;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.SerializationException;
import org.harbourwire.contract.alert.Alert;
import org.harbourwire.contract.alert.Delivery;
import org.harbourwire.contract.kafka.KafkaTopics;
import org.harbourwire.contract.trace.DeadLetter;
import org.harbourwire.contract.trace.Stage;
import org.harbourwire.kit.kafka.KafkaClients;
import org.harbourwire.kit.kafka.TopicReader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The notifier's work between two failures of Kafka: its clients and the state that depends on
/// what they have read. For one thread.
final class DeliverySession implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(DeliverySession.class);
  private static final String GROUP = "harbourwire-notifier";
  private static final Duration POLL = Duration.ofMillis(50);
  private static final int POLL_RECORDS = 200;

  /// Above this many waiting alerts no more are read: they are safe where they are.
  private static final int MOST_WAITING = 20_000;

  private final KafkaClients kafka;
  private final Clock clock;
  private final Consumer<String, byte[]> consumer;
  private final Producer<String, byte[]> producer;
  private final Attempts attempts;
  private final History history = new History();
  private final DeliveryQueue queue;
  private final List<Future<RecordMetadata>> writes = new ArrayList<>();
  private final Map<TopicPartition, OffsetAndMetadata> committed = new HashMap<>();

  DeliverySession(KafkaClients kafka, WebhookSender sender, RetrySchedule schedule, Clock clock) {
    this.kafka = kafka;
    this.clock = clock;
    this.queue = new DeliveryQueue(schedule, history);
    this.attempts = new Attempts(sender);
    this.producer = kafka.producer("notifier");
    this.consumer = kafka.consumer(GROUP, POLL_RECORDS);
    consumer.subscribe(List.of(KafkaTopics.ALERTS.name()), new Assignment());
  }

  /// Reads what is new, begins what is due, records what has ended.
  void turn() {
    if (queue.waiting() > MOST_WAITING) {
      consumer.pause(consumer.assignment());
    } else {
      consumer.resume(consumer.paused());
    }
    consumer.poll(POLL).forEach(this::accept);
    queue.takeDue(clock.instant()).forEach(this::begin);
    record();
  }

  int waiting() {
    return queue.waiting();
  }

  @Override
  public void close() {
    attempts.close();
    try (producer;
        consumer) {
      record();
    } catch (KafkaException e) {
      LOG.warn("what was delivered last could not be recorded; it will be delivered again", e);
    }
  }

  private void accept(ConsumerRecord<String, byte[]> record) {
    TopicPartition partition = new TopicPartition(record.topic(), record.partition());
    try {
      Alert alert = KafkaTopics.ALERTS.read(record);
      if (alert == null) {
        queue.skip(partition, record.offset());
      } else {
        queue.accept(partition, record.offset(), alert, clock.instant());
      }
    } catch (SerializationException e) {
      writes.add(producer.send(deadLetter(record, String.valueOf(e.getMessage()))));
      queue.skip(partition, record.offset());
    }
  }

  private void begin(Pending pending) {
    if (history.isGone(pending)) {
      attempts.answer(pending, new WebhookAnswer.Gone("not sent, it answered 410 before"));
    } else {
      attempts.begin(pending);
    }
  }

  /// To the ledger first, then the offsets.
  private void record() {
    for (Attempts.Made made : attempts.take()) {
      Delivery d = queue.settle(made.pending(), made.answer(), clock.instant());
      String eventId = d.alertId() + "/" + d.attempt();
      writes.add(producer.send(KafkaTopics.DELIVERIES.record(d.ruleId(), d, eventId)));
    }
    awaitWrites();
    Map<TopicPartition, OffsetAndMetadata> offsets = queue.committable();
    offsets.entrySet().removeIf(e -> e.getValue().equals(committed.get(e.getKey())));
    if (!offsets.isEmpty()) {
      consumer.commitSync(offsets);
      committed.putAll(offsets);
    }
  }

  private void awaitWrites() {
    try {
      for (Future<RecordMetadata> write : writes) {
        write.get();
      }
    } catch (ExecutionException e) {
      throw new KafkaException("the ledger was not written", e.getCause());
    } catch (InterruptedException e) {
      throw new InterruptException(e);
    } finally {
      writes.clear();
    }
  }

  private ProducerRecord<String, byte[]> deadLetter(
      ConsumerRecord<String, byte[]> record, String reason) {
    DeadLetter letter = DeadLetter.of(Stage.DELIVERY, record, reason, clock.instant());
    return KafkaTopics.DEAD_LETTERS.record(record.key(), letter, letter.eventId());
  }

  private void remember(ConsumerRecord<String, byte[]> record) {
    try {
      Delivery delivery = KafkaTopics.DELIVERIES.read(record);
      if (delivery != null) {
        history.add(delivery);
      }
    } catch (SerializationException e) {
      LOG.warn("the ledger's entry {}/{} cannot be read", record.partition(), record.offset());
    }
  }

  private final class Assignment implements ConsumerRebalanceListener {
    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
      if (!partitions.isEmpty()) {
        TopicReader.readAll(kafka, KafkaTopics.DELIVERIES, DeliverySession.this::remember);
      }
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
      queue.revoke(partitions);
      partitions.forEach(committed::remove);
    }
  }
}
