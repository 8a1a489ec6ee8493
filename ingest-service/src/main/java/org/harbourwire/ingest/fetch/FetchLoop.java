package org.harbourwire.ingest.fetch;

import java.net.URI;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.common.utils.Utils;
import org.harbourwire.contract.fetch.FetchRequest;
import org.harbourwire.contract.kafka.KafkaTopics;
import org.harbourwire.ingest.schedule.Scheduler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes requests from `news.fetches.v1`, lets each wait its turn at its host, and commits what has
/// ended. The owner of a partition alone talks to its hosts, and schedules their polls.
final class FetchLoop implements Runnable {
  /// The group whose lag is the number of requests that wait.
  static final String GROUP = "harbourwire-ingest";

  private static final Logger LOG = LoggerFactory.getLogger(FetchLoop.class);
  private static final Duration POLL = Duration.ofMillis(100);

  /// Beyond this many in work no more are taken: they wait in Kafka, not in memory.
  private static final int MOST_IN_WORK = 2000;

  private final Consumer<String, byte[]> consumer;
  private final HostQueues queues;
  private final RequestHandler handler;
  private final Scheduler scheduler;
  private final Runnable takeUpState;
  private final OffsetTracker tracker = new OffsetTracker();
  private Map<TopicPartition, OffsetAndMetadata> committed = Map.of();
  private volatile boolean stopping;
  private volatile int partitions;

  /// @param takeUpState reads the state of sources anew, before this instance polls them
  FetchLoop(
      Consumer<String, byte[]> consumer,
      HostQueues queues,
      RequestHandler handler,
      Scheduler scheduler,
      Runnable takeUpState) {
    this.consumer = consumer;
    this.queues = queues;
    this.handler = handler;
    this.scheduler = scheduler;
    this.takeUpState = takeUpState;
  }

  /// Ends [#run()] soon.
  void stop() {
    stopping = true;
    consumer.wakeup();
  }

  /// How many partitions it owns.
  int partitions() {
    return partitions;
  }

  @Override
  public void run() {
    String topic = KafkaTopics.FETCHES.name();
    try (consumer) {
      consumer.subscribe(List.of(topic), new Ownership());
      while (!stopping) {
        consumer.poll(POLL).forEach(this::take);
        commit();
        requestDue(consumer.partitionsFor(topic).size());
        slowDown();
      }
    } catch (WakeupException e) {
      LOG.debug("woken up to stop");
    } finally {
      queues.close();
    }
  }

  private void commit() {
    Map<TopicPartition, OffsetAndMetadata> committable = tracker.committable();
    if (!committable.equals(committed)) {
      consumer.commitSync(committable);
      committed = committable;
    }
  }

  private void requestDue(int partitionCount) {
    Set<Integer> owned = new HashSet<>();
    consumer.assignment().forEach(p -> owned.add(p.partition()));
    List<FetchRequest> due = scheduler.due(host -> owned.contains(partition(host, partitionCount)));
    if (!due.isEmpty()) {
      handler.enqueue(due);
    }
  }

  /// As Kafka's own partitioner does for a key.
  private static int partition(String host, int partitionCount) {
    try (StringSerializer serializer = new StringSerializer()) {
      byte[] key = serializer.serialize(KafkaTopics.FETCHES.name(), host);
      return Utils.toPositive(Utils.murmur2(key)) % partitionCount;
    }
  }

  private void take(ConsumerRecord<String, byte[]> record) {
    TopicPartition partition = new TopicPartition(record.topic(), record.partition());
    tracker.started(partition, record.offset());
    FetchRequest request;
    try {
      request = KafkaTopics.FETCHES.read(record);
      if (request == null) {
        throw new SerializationException("a request without value");
      }
      URI.create(request.url());
    } catch (SerializationException | IllegalArgumentException e) {
      handler.deadLetter(record, String.valueOf(e.getMessage()));
      tracker.ended(partition, record.offset());
      return;
    }
    boolean urgent = request.kind() == FetchRequest.Kind.POLL;
    queues.submit(record.key(), () -> work(request, record, partition), urgent);
  }

  private void work(
      FetchRequest request, ConsumerRecord<String, byte[]> record, TopicPartition partition) {
    try {
      handler.handle(request);
      tracker.ended(partition, record.offset());
    } catch (InterruptedException e) {
      // Stopping: it stays in work, so that it is done again after the restart.
      Thread.currentThread().interrupt();
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      if (stopping) {
        return;
      }
      LOG.error("cannot handle the request for {}", request.url(), e);
      handler.giveUp(request, record, e.toString());
      tracker.ended(partition, record.offset());
    }
  }

  private void slowDown() {
    boolean paused = !consumer.paused().isEmpty();
    if (!paused && tracker.size() > MOST_IN_WORK) {
      consumer.pause(consumer.assignment());
    } else if (paused && tracker.size() < MOST_IN_WORK / 2) {
      consumer.resume(consumer.paused());
    }
  }

  private final class Ownership implements ConsumerRebalanceListener {
    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> added) {
      if (!added.isEmpty()) {
        takeUpState.run();
      }
      partitions = consumer.assignment().size();
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> removed) {
      commit();
      onPartitionsLost(removed);
    }

    @Override
    public void onPartitionsLost(Collection<TopicPartition> removed) {
      removed.forEach(tracker::lost);
      scheduler.forget();
    }
  }
}
