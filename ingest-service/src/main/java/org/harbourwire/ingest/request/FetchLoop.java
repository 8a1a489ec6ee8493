package org.harbourwire.ingest.request;

import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.common.TopicPartition;
import org.harbourwire.contract.kafka.KafkaTopics;
import org.harbourwire.ingest.schedule.Scheduler;
import org.harbourwire.kit.kafka.TopicTail;

/// Takes requests from `news.fetches.v1` and commits what has ended. The owner of a partition alone
/// talks to its hosts, and schedules their polls, which wait in memory alone.
///
/// A partition that is taken away takes its requests along: what waits is dropped, what is in work
/// is aborted, and the next owner does both. A loop that cannot prove any more that it owns its
/// partitions (see [Commits]) ends, and aborts what is in work before its session could expire (8
/// s) and another instance ask the same hosts.
///
/// A partition that is given to us waits until we have read what its last owner wrote, however long
/// that takes: nobody polls sources as if they were new. What we owned before goes on meanwhile.
final class FetchLoop implements Runnable {
  /// The group whose lag is the number of requests that wait.
  static final String GROUP = "harbourwire-ingest";

  private static final String TOPIC = KafkaTopics.FETCHES.name();
  private static final Duration POLL = Duration.ofMillis(100);

  /// So long at a time the state is read while it is not all there: other duties wait meanwhile.
  private static final Duration READ_FOR = Duration.ofMillis(500);

  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final Consumer<String, byte[]> consumer;
  private final RequestsInWork requests;
  private final Scheduler scheduler;
  private final Commits commits;
  private final DuePolls due;
  private final TopicTail state;
  private final Runnable onTakeUp;
  private final Set<TopicPartition> waiting = new HashSet<>();
  private boolean aim;
  private volatile boolean stopping;
  private volatile int partitions;
  private volatile long unread;

  /// @param consumer closed when the loop ends
  /// @param requests of this loop alone
  /// @param state of what is registered and what any instance knows of it; goes on in the next loop
  /// @param onTakeUp told when hosts have become ours that another may have asked before
  FetchLoop(
      Consumer<String, byte[]> consumer,
      RequestsInWork requests,
      Scheduler scheduler,
      TopicTail state,
      Runnable onTakeUp) {
    this.consumer = consumer;
    this.requests = requests;
    this.scheduler = scheduler;
    this.commits = new Commits(consumer, requests);
    this.due = new DuePolls(consumer, requests, scheduler);
    this.state = state;
    this.onTakeUp = onTakeUp;
  }

  /// Ends [#run()] soon.
  void stop() {
    stopping = true;
  }

  /// How many partitions it owns.
  int partitions() {
    return partitions;
  }

  /// How many records are still to be read before what was given to us last is polled; 0: none.
  long unread() {
    return unread;
  }

  /// Runs until it is stopped.
  ///
  /// @throws RuntimeException when Kafka is away; what was in work is not committed, so that the
  ///   next loop does it again
  @Override
  public void run() {
    // What a loop before this one asked for may not have reached Kafka.
    scheduler.forget();
    try (consumer) {
      consumer.subscribe(List.of(TOPIC), new Ownership());
      try {
        while (!stopping) {
          consumer.poll(POLL).forEach(requests::take);
          requests.failure().ifPresent(FetchLoop::raise);
          commits.commit();
          followState();
          pollDue();
          slowDown();
        }
      } finally {
        // Before the consumer leaves its group and another instance asks these hosts.
        requests.abort();
      }
    }
  }

  private static void raise(RuntimeException e) {
    throw e;
  }

  private void followState() {
    if (aim) {
      state.aim();
      aim = false;
    }
    if (waiting.isEmpty()) {
      state.follow(Duration.ZERO);
    } else if (state.advance(READ_FOR, PATIENCE)) {
      waiting.clear();
    }
    unread = waiting.isEmpty() ? 0 : state.remaining();
  }

  private void pollDue() {
    Set<TopicPartition> owned = new HashSet<>(consumer.assignment());
    owned.removeAll(waiting);
    due.poll(owned);
  }

  /// A partition with much in work waits, and holds up no other: one host's back-fill leaves alone
  /// those of other partitions.
  private void slowDown() {
    Set<TopicPartition> paused = consumer.paused();
    consumer.pause(consumer.assignment().stream().filter(requests::isFull).toList());
    consumer.resume(
        paused.stream().filter(p -> requests.hasRoom(p) && !waiting.contains(p)).toList());
  }

  private final class Ownership implements ConsumerRebalanceListener {
    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> added) {
      if (!added.isEmpty()) {
        onTakeUp.run();
        waiting.addAll(added);
        consumer.pause(added);
        aim = true; // Nothing is read here: Kafka waits for what it calls back.
      }
      partitions = consumer.assignment().size();
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> removed) {
      requests.abort(removed);
      commits.commit();
      forget(removed);
    }

    @Override
    public void onPartitionsLost(Collection<TopicPartition> removed) {
      requests.abort(removed);
      forget(removed);
    }

    private void forget(Collection<TopicPartition> removed) {
      waiting.removeAll(removed);
      requests.forget(removed);
      scheduler.forget();
    }
  }
}
