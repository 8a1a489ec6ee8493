package org.harbourwire.ingest.outbox;

import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.InvalidRecordException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;
import org.harbourwire.contract.HostName;
import org.harbourwire.contract.article.ArticleId;
import org.harbourwire.contract.fetch.Candidate;
import org.harbourwire.contract.fetch.FetchRequest;
import org.harbourwire.contract.kafka.KafkaTopics;
import org.harbourwire.contract.source.HubSubscription;
import org.harbourwire.contract.source.PageState;
import org.harbourwire.contract.source.SeenEntry;
import org.harbourwire.contract.source.SourceEvent;
import org.harbourwire.contract.source.SourceHealth;
import org.harbourwire.contract.source.SourceState;
import org.harbourwire.contract.trace.DeadLetter;
import org.harbourwire.contract.trace.Decision;
import org.harbourwire.contract.trace.Stage;
import org.harbourwire.ingest.schedule.SourceStates;
import org.harbourwire.ingest.websub.HubSubscriptions;
import org.jspecify.annotations.Nullable;

/// Everything that fetching writes to Kafka. Records are collected and [#send()] returns when the
/// broker has acknowledged them all, so that what depends on them is never written before them.
public final class Outbox {
  private final Producer<String, byte[]> producer;
  private final Clock clock;
  private final List<ProducerRecord<String, byte[]>> records = new ArrayList<>();

  public Outbox(Producer<String, byte[]> producer, Clock clock) {
    this.producer = producer;
    this.clock = clock;
  }

  public Outbox deadLetter(String key, DeadLetter letter) {
    return add(KafkaTopics.DEAD_LETTERS.record(key, letter, letter.eventId()));
  }

  public Outbox request(FetchRequest request) {
    String id = request.sourceId() + "/" + ArticleId.hash(request.target() + request.requestedAt());
    return add(KafkaTopics.FETCHES.record(host(request.target()), request, id));
  }

  public Outbox candidate(Candidate candidate) {
    String id = ArticleId.hash(candidate.key() + candidate.fetchedAt());
    return add(KafkaTopics.CANDIDATES.record(candidate.key(), candidate, id));
  }

  public Outbox state(SourceState state) {
    String id = state.sourceId() + "/" + state.nextPollAt();
    return add(KafkaTopics.SOURCE_STATE.record(state.sourceId(), state, id));
  }

  public Outbox seen(SeenEntry entry) {
    String id = entry.recordKey() + "/" + entry.version() + "/" + entry.seenAt();
    return add(KafkaTopics.SEEN_ENTRIES.record(entry.recordKey(), entry, id));
  }

  public Outbox page(PageState page) {
    String key = SourceStates.pageKey(page.url());
    return add(KafkaTopics.PAGE_STATES.record(key, page, key + "/" + page.triedAt()));
  }

  public Outbox subscription(HubSubscription subscription) {
    String key = HubSubscriptions.key(subscription.sourceId());
    String id = key + "/" + subscription.status().wireName() + "/" + subscription.changedAt();
    return add(KafkaTopics.HUB_SUBSCRIPTIONS.record(key, subscription, id));
  }

  public Outbox forget(SeenEntry entry) {
    String id = entry.recordKey() + "/forgotten/" + clock.instant();
    return add(KafkaTopics.SEEN_ENTRIES.record(entry.recordKey(), null, id));
  }

  /// Where the source stands, how it does and what it has subscribed to.
  public Outbox forget(SourceState state) {
    String id = state.sourceId() + "/forgotten/" + clock.instant();
    return add(KafkaTopics.SOURCE_STATE.record(state.sourceId(), null, id))
        .add(KafkaTopics.SOURCE_HEALTH.record(state.sourceId(), null, id))
        .add(
            KafkaTopics.HUB_SUBSCRIPTIONS.record(HubSubscriptions.key(state.sourceId()), null, id));
  }

  public Outbox forgetPage(String pageKey) {
    String id = pageKey + "/forgotten/" + clock.instant();
    return add(KafkaTopics.PAGE_STATES.record(pageKey, null, id));
  }

  public Outbox health(SourceHealth health) {
    String id = health.sourceId() + "/" + health.lastPollAt();
    return add(KafkaTopics.SOURCE_HEALTH.record(health.sourceId(), health, id));
  }

  public Outbox event(SourceEvent event) {
    return add(KafkaTopics.SOURCE_EVENTS.record(event.recordKey(), event, event.id()));
  }

  public Outbox decided(
      String address, Stage stage, String outcome, @Nullable String reason, String sourceId) {
    var at = clock.instant();
    var decision = new Decision(address, stage, outcome, reason, sourceId, null, null, at);
    String id = ArticleId.hash(address + stage + outcome + at);
    return add(KafkaTopics.DECISIONS.record(address, decision, id));
  }

  /// Sends what was collected and waits until it is acknowledged.
  ///
  /// @throws KafkaUnavailable when Kafka takes nothing now; the request is to be done again
  /// @throws IllegalArgumentException when it will never take one of the records
  /// @throws InterruptedException when we are stopped; the request is to be done again
  public void send() throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException("stopped before writing to Kafka");
    }
    try {
      List<Future<RecordMetadata>> acknowledgements = records.stream().map(producer::send).toList();
      records.clear();
      for (Future<RecordMetadata> acknowledgement : acknowledgements) {
        acknowledgement.get();
      }
    } catch (ExecutionException e) {
      throw failure(e.getCause() == null ? e : e.getCause());
    } catch (InterruptException e) {
      Thread.interrupted(); // It interrupts the thread once more; the exception says it.
      throw (InterruptedException) new InterruptedException("stopped").initCause(e);
    } catch (KafkaException e) {
      throw failure(e);
    }
  }

  private static RuntimeException failure(Throwable cause) {
    return switch (cause) {
      case RecordTooLargeException e -> new IllegalArgumentException("too large for Kafka", e);
      case SerializationException e -> new IllegalArgumentException("cannot be written", e);
      case InvalidRecordException e -> new IllegalArgumentException("refused by Kafka", e);
      default -> new KafkaUnavailable(cause);
    };
  }

  private Outbox add(ProducerRecord<String, byte[]> record) {
    records.add(record);
    return this;
  }

  /// The key of a request: the host that is asked.
  public static String host(String url) {
    return HostName.of(URI.create(url));
  }
}
