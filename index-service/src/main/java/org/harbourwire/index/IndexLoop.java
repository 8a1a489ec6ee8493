package org.harbourwire.index;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.RebalanceInProgressException;
import org.apache.kafka.common.errors.WakeupException;
import org.harbourwire.contract.kafka.KafkaTopic;
import org.harbourwire.kit.kafka.KafkaClients;
import org.harbourwire.kit.lifecycle.Health;
import org.harbourwire.store.ArticleStore;
import org.harbourwire.store.StoreUnavailable;
import org.harbourwire.store.writing.DocumentWriter;
import org.harbourwire.store.writing.WriteOutcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reads a batch, writes it, tells what became of it, commits its offsets: in this order, so that
/// after a crash at any point the batch is read again and writing it again changes nothing. While
/// Elasticsearch cannot take the batch, the partitions are paused and the batch waits in memory.
///
/// @param <T> the type of the values
final class IndexLoop<T> implements Runnable {
  private static final Logger LOG = LoggerFactory.getLogger(IndexLoop.class);
  private static final int RECORDS_A_BATCH = 500;
  private static final Duration POLL = Duration.ofMillis(250);
  private static final Duration ASK_WITHIN = Duration.ofSeconds(2);
  private static final Duration LOOK_EVERY = Duration.ofSeconds(3);
  private static final Duration FIRST_WAIT = Duration.ofMillis(500);
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

  private final Intake<T> intake;
  private final BiConsumer<T, WriteOutcome> heard;
  private final RecordReader<T> reader;
  private final ArticleStore store;
  private final Consumer<String, byte[]> consumer;
  private final Ledger<T> ledger;
  private final List<ConsumerRecord<String, byte[]>> batch = new ArrayList<>();
  private volatile boolean stopping;
  private volatile Health health = Health.failing("is connecting");
  private final Refill refill;
  private boolean indexIsThere;
  private long nextLook = System.nanoTime();
  private Duration wait = FIRST_WAIT;
  private long nextAttempt = System.nanoTime();
  private long written;
  private volatile Map<TopicPartition, Long> reached = Map.of();

  /// @param heard is told what became of each value, once it is committed; it must not wait
  IndexLoop(
      Intake<T> intake,
      KafkaClients kafka,
      ArticleStore store,
      Clock clock,
      BiConsumer<T, WriteOutcome> heard) {
    this.intake = intake;
    this.heard = heard;
    this.reader = new RecordReader<>(intake);
    this.store = store;
    this.consumer = kafka.consumer(intake.group(), RECORDS_A_BATCH);
    this.ledger = new Ledger<>(intake.decider(), kafka.producer("index"), clock);
    this.refill = new Refill(consumer);
  }

  /// Makes [#run()] return; may be called from any thread.
  void stop() {
    stopping = true;
    consumer.wakeup();
  }

  Health health() {
    return health;
  }

  /// Up to where everything is written, by partition.
  Map<TopicPartition, Long> reached() {
    return reached;
  }

  @Override
  public void run() {
    try (consumer;
        ledger;
        DocumentWriter<T> writer = intake.writer().apply(store)) {
      consumer.subscribe(
          intake.kafkaTopics().stream().map(KafkaTopic::name).toList(), new Forgetter());
      while (!stopping) {
        round(writer);
      }
    } catch (WakeupException | InterruptException | InterruptedException e) {
      LOG.debug("indexing stops", e);
    } finally {
      health = Health.failing("stopped");
    }
  }

  private void round(DocumentWriter<T> writer) throws InterruptedException {
    try {
      read();
      if (System.nanoTime() - nextAttempt >= 0) {
        write(writer);
      }
    } catch (StoreUnavailable e) {
      waitFor(String.valueOf(e.getMessage()));
    } catch (WakeupException | InterruptException e) {
      throw e;
    } catch (KafkaException e) {
      LOG.warn("Kafka refuses; the batch is tried again", e);
      waitFor("Kafka refuses: " + e.getMessage());
    } catch (RuntimeException e) {
      // A fault of ours: the batch is kept and tried again in the open, rather than the thread
      // lost.
      LOG.error("a batch could not be written; it is tried again", e);
      waitFor("a batch could not be written: " + e);
    }
  }

  /// Also while the batch waits, as the group would take our partitions away otherwise.
  private void read() {
    if (batch.isEmpty()) {
      consumer.resume(consumer.paused());
    } else {
      consumer.pause(consumer.assignment());
    }
    consumer.poll(POLL).forEach(batch::add);
  }

  private void write(DocumentWriter<T> writer) throws InterruptedException {
    look();
    List<Incoming<T>> incoming = batch.stream().map(reader::read).toList();
    List<T> values = new ArrayList<>();
    for (Incoming<T> one : incoming) {
      if (one instanceof Incoming.Whole<T>(_, T value)) {
        values.add(value);
      }
    }
    List<WriteOutcome> outcomes = writer.write(values);
    intake.afterwards().accept(store, values);
    tell(incoming, outcomes);
    commit();
    for (int i = 0; i < outcomes.size(); i++) {
      heard.accept(values.get(i), outcomes.get(i));
    }
    written += values.size();
    batch.clear();
    // All that was read is written, so this is how far we are: marks of transactions included.
    reached = consumer.assignment().stream().collect(toMap(p -> p, consumer::position));
    wait = FIRST_WAIT;
    health = refill.health(reached, written + " records written by " + intake.group());
  }

  /// An index that went missing is made anew, by us or by another instance: then what it held is
  /// read again.
  private void look() {
    if (!indexIsThere) {
      intake.prepare().accept(store);
      indexIsThere = true;
    } else if (System.nanoTime() - nextLook < 0) {
      return;
    }
    Set<TopicPartition> again = refill.begin(intake.identity().apply(store));
    nextLook = System.nanoTime() + LOOK_EVERY.toNanos();
    batch.removeIf(r -> again.contains(new TopicPartition(r.topic(), r.partition())));
  }

  private void tell(List<Incoming<T>> incoming, List<WriteOutcome> outcomes)
      throws InterruptedException {
    int next = 0;
    for (Incoming<T> one : incoming) {
      switch (one) {
        case Incoming.Whole<T> whole -> ledger.outcome(whole, outcomes.get(next++));
        case Incoming.Unreadable<T> unreadable -> ledger.unreadable(unreadable);
        case Incoming.Empty<T> empty -> LOG.debug("nothing under {}", empty.record().key());
      }
    }
    ledger.confirm();
  }

  private void commit() {
    if (batch.isEmpty()) {
      return;
    }
    Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
    for (ConsumerRecord<String, byte[]> record : batch) {
      offsets.put(
          new TopicPartition(record.topic(), record.partition()),
          refill.offset(record.offset() + 1));
    }
    try {
      consumer.commitSync(offsets);
    } catch (CommitFailedException | RebalanceInProgressException e) {
      LOG.info("partitions moved on; their new owner writes this batch again, to no effect", e);
    }
  }

  private void waitFor(String reason) {
    indexIsThere = false;
    health = Health.failing(reason + " (" + backlog() + " records wait)");
    LOG.warn("indexing waits {} ms: {}", wait.toMillis(), reason);
    nextAttempt = System.nanoTime() + wait.toNanos();
    Duration longer = wait.multipliedBy(2);
    wait = longer.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : longer;
  }

  /// How many records are to be written, those that Kafka still holds included.
  private long backlog() {
    try {
      Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment(), ASK_WITHIN);
      return ends.entrySet().stream()
          .mapToLong(end -> Math.max(0, end.getValue() - consumer.position(end.getKey())))
          .reduce(batch.size(), Long::sum);
    } catch (WakeupException | InterruptException e) {
      throw e;
    } catch (KafkaException e) {
      LOG.debug("Kafka does not tell how many records wait", e);
      return batch.size();
    }
  }

  /// Drops what waits of partitions that were taken from us: their new owner reads it again.
  private final class Forgetter implements ConsumerRebalanceListener {
    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
      batch.removeIf(r -> partitions.contains(new TopicPartition(r.topic(), r.partition())));
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
      LOG.debug("indexing partitions {}", partitions);
      refill.forget();
      nextLook = System.nanoTime();
    }
  }
}
