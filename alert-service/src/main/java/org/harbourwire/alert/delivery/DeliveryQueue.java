package org.harbourwire.alert.delivery;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.TreeSet;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.harbourwire.contract.alert.Alert;
import org.harbourwire.contract.alert.Delivery;
import org.harbourwire.contract.alert.Delivery.Outcome;

/// Which alerts wait, which are due, and up to where all are settled: the state of the [Notifier],
/// without its clients. For one thread.
///
/// An alert that waits for a retry keeps its offset uncommitted, and those after it: a restart
/// reads from there, and the ledger says which of them are settled already.
final class DeliveryQueue {
  private static final String CHANNEL = "webhook";

  private final RetrySchedule schedule;
  private final History history;
  private final PriorityQueue<Pending> waiting =
      new PriorityQueue<>(Comparator.comparing(Pending::due).thenComparingLong(Pending::offset));
  private final Map<TopicPartition, Progress> progress = new HashMap<>();

  /// Offsets of one partition: those read and not settled, and the next one to read.
  private static final class Progress {
    private final TreeSet<Long> open = new TreeSet<>();
    private long next;

    private long committable() {
      return open.isEmpty() ? next : open.first();
    }
  }

  DeliveryQueue(RetrySchedule schedule, History history) {
    this.schedule = schedule;
    this.history = history;
  }

  /// Notes that a record was read which needs nothing.
  void skip(TopicPartition partition, long offset) {
    progress.computeIfAbsent(partition, _ -> new Progress()).next = offset + 1;
  }

  /// Takes in an alert that was read.
  void accept(TopicPartition partition, long offset, Alert alert, Instant now) {
    skip(partition, offset);
    Optional<Delivery> before = history.lastOf(alert.id());
    boolean settled = before.map(d -> d.outcome() != Outcome.WILL_RETRY).orElse(false);
    if (alert.webhook() == null || settled) {
      return;
    }
    int attempt = before.map(d -> d.attempt() + 1).orElse(1);
    Instant due = before.flatMap(d -> Optional.ofNullable(d.nextAttemptAt())).orElse(now);
    progress(partition).open.add(offset);
    waiting.add(new Pending(partition, offset, alert, attempt, due));
  }

  /// Takes out what is due.
  List<Pending> takeDue(Instant now) {
    List<Pending> due = new ArrayList<>();
    while (!waiting.isEmpty() && !waiting.element().due().isAfter(now)) {
      due.add(waiting.remove());
    }
    return due;
  }

  /// How many alerts wait.
  int waiting() {
    return waiting.size();
  }

  /// Notes what came of an attempt; what this returns must be in the ledger before anything is
  /// committed.
  Delivery settle(Pending pending, WebhookAnswer answer, Instant now) {
    Optional<Instant> next =
        answer instanceof WebhookAnswer.Failed
            ? schedule.after(pending.attempt()).map(now::plus)
            : Optional.empty();
    Outcome outcome =
        answer instanceof WebhookAnswer.Accepted
            ? Outcome.DELIVERED
            : next.isPresent() ? Outcome.WILL_RETRY : Outcome.GIVEN_UP;
    String detail = (answer instanceof WebhookAnswer.Gone ? History.GONE : "") + answer.detail();
    Alert alert = pending.alert();
    Delivery delivery =
        new Delivery(
            alert.id(),
            alert.ruleId(),
            CHANNEL,
            pending.host(),
            pending.attempt(),
            outcome,
            detail,
            now,
            next.orElse(null));
    history.add(delivery);
    if (progress.containsKey(pending.partition())) {
      next.ifPresentOrElse(
          due -> waiting.add(pending.again(due)),
          () -> progress(pending.partition()).open.remove(pending.offset()));
    }
    return delivery;
  }

  /// Forgets partitions that are another's now; what is in flight is settled by the ledger alone.
  void revoke(Collection<TopicPartition> partitions) {
    partitions.forEach(progress::remove);
    waiting.removeIf(p -> partitions.contains(p.partition()));
  }

  /// The offsets below which all is settled.
  Map<TopicPartition, OffsetAndMetadata> committable() {
    Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
    progress.forEach((p, state) -> offsets.put(p, new OffsetAndMetadata(state.committable())));
    return offsets;
  }

  private Progress progress(TopicPartition partition) {
    return progress.computeIfAbsent(partition, _ -> new Progress());
  }
}
