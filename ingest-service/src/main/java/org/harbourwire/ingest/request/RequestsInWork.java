package org.harbourwire.ingest.request;

import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.harbourwire.contract.fetch.FetchRequest;
import org.harbourwire.contract.kafka.KafkaTopics;
import org.harbourwire.contract.source.SourceState;
import org.harbourwire.ingest.outbox.KafkaUnavailable;
import org.harbourwire.ingest.outbox.Outbox;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The requests that were taken and have not ended: each waits its turn at its host, and ends by
/// being done or kept as a dead letter. Whatever keeps it from both leaves it uncommitted.
final class RequestsInWork {
  private static final int MOST_REQUESTS = 500;

  /// Requests carry what the feed says of their page, its text too.
  private static final long MOST_BYTES = 4 << 20;

  private static final Logger LOG = LoggerFactory.getLogger(RequestsInWork.class);

  private final Supplier<HostQueues> newQueues;
  private final RequestHandler handler;
  private final Map<TopicPartition, HostQueues> queues = new ConcurrentHashMap<>();
  private final OffsetTracker tracker = new OffsetTracker();
  private final AtomicReference<@Nullable RuntimeException> failure = new AtomicReference<>();

  /// @param newQueues makes the queues of one partition
  RequestsInWork(Supplier<HostQueues> newQueues, RequestHandler handler) {
    this.newQueues = newQueues;
    this.handler = handler;
  }

  /// Lets the request in `record` wait its turn.
  void take(ConsumerRecord<String, byte[]> record) {
    TopicPartition partition = new TopicPartition(record.topic(), record.partition());
    tracker.started(partition, record.offset(), record.value() == null ? 0 : record.value().length);
    try {
      FetchRequest request = read(record);
      boolean urgent = request.kind() == FetchRequest.Kind.POLL;
      submit(partition, record, () -> handleOrGiveUp(request, record), urgent);
    } catch (SerializationException | IllegalArgumentException e) {
      String reason = String.valueOf(e.getMessage());
      submit(partition, record, () -> handler.deadLetter(record, reason), false);
    }
  }

  /// Lets a poll that is due wait its turn. It waits in memory alone: that a source is due is on
  /// Kafka already, in its state.
  void poll(TopicPartition partition, FetchRequest request) {
    queues
        .computeIfAbsent(partition, p -> newQueues.get())
        .submit(Outbox.host(request.target()), () -> guarded(() -> handler.handle(request)), true);
  }

  /// Lets polls wait on Kafka for the owners of their hosts. Aside: a Kafka that does not answer
  /// must not keep the caller from noticing it.
  void handOver(List<FetchRequest> polls) {
    Thread.startVirtualThread(() -> guarded(() -> handler.enqueue(polls)));
  }

  /// Lets go of what is kept of sources that were removed long ago, aside too.
  void forgetRemoved(Predicate<String> owned) {
    List<SourceState> removed = handler.removed(owned);
    if (!removed.isEmpty()) {
      Thread.startVirtualThread(() -> guarded(() -> handler.forget(removed)));
    }
  }

  /// How many there are.
  int size() {
    return tracker.size();
  }

  /// Whether so much of that partition is in work that the rest of it is to wait in Kafka.
  boolean isFull(TopicPartition partition) {
    return tracker.size(partition) > MOST_REQUESTS || tracker.bytes(partition) > MOST_BYTES;
  }

  /// Whether less than half of that is in work.
  boolean hasRoom(TopicPartition partition) {
    return tracker.size(partition) < MOST_REQUESTS / 2 && tracker.bytes(partition) < MOST_BYTES / 2;
  }

  /// What may be committed now.
  Map<TopicPartition, OffsetAndMetadata> committable() {
    return tracker.committable();
  }

  /// Why a request could neither be done nor kept, if that happened: Kafka is away.
  Optional<RuntimeException> failure() {
    return Optional.ofNullable(failure.get());
  }

  /// Drops what waits, aborts what is in work, and returns when all has ended.
  void abort() {
    abort(Set.copyOf(queues.keySet()));
  }

  /// The same for those partitions; what ended before may still be committed.
  void abort(Collection<TopicPartition> partitions) {
    // Side by side, so that all of it takes no longer than the slowest.
    List<Thread> closing =
        partitions.stream()
            .map(queues::remove)
            .filter(Objects::nonNull)
            .map(q -> Thread.startVirtualThread(q::close))
            .toList();
    try {
      for (Thread thread : closing) {
        thread.join();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /// Others own those partitions now: nothing of them is committed here any more.
  void forget(Collection<TopicPartition> partitions) {
    partitions.forEach(tracker::lost);
  }

  private static FetchRequest read(ConsumerRecord<String, byte[]> record) {
    FetchRequest request = KafkaTopics.FETCHES.read(record);
    if (request == null) {
      throw new SerializationException("a request without value");
    }
    URI.create(request.url());
    URI.create(request.target());
    return request;
  }

  private void submit(
      TopicPartition partition, ConsumerRecord<String, byte[]> record, Work work, boolean urgent) {
    Work tracked =
        () -> {
          work.run();
          tracker.ended(partition, record.offset());
        };
    queues
        .computeIfAbsent(partition, p -> newQueues.get())
        .submit(String.valueOf(record.key()), () -> guarded(tracked), urgent);
  }

  private void handleOrGiveUp(FetchRequest request, ConsumerRecord<String, byte[]> record)
      throws InterruptedException {
    try {
      handler.handle(request);
    } catch (KafkaUnavailable e) {
      throw e; // No fault of the request.
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      LOG.error("cannot handle the request for {}", request.url(), e);
      handler.giveUp(request, record, e.toString());
    }
  }

  private void guarded(Work work) {
    try {
      work.run();
    } catch (InterruptedException e) {
      // Stopped, or the partition is another's now: whoever owns it next does it again.
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      failure.compareAndSet(null, e);
    }
  }

  @FunctionalInterface
  private interface Work {
    void run() throws InterruptedException;
  }
}
