package org.harbourwire.enrich.edition;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.apache.kafka.common.KafkaException;
import org.harbourwire.contract.kafka.KafkaTopics;
import org.harbourwire.enrich.vocabulary.Vocabulary;
import org.harbourwire.kit.kafka.KafkaClients;
import org.harbourwire.kit.kafka.TopicTail;
import org.harbourwire.kit.lifecycle.Health;
import org.harbourwire.kit.lifecycle.Service;
import org.harbourwire.kit.lifecycle.StartFailure;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps what is made of the latest edition of the vocabulary: that which was applied last when it
/// starts, and whatever is applied later, each as a whole. An edition that is broken is told and
/// never used.
///
/// @param <T> what is made of it, such as an enricher; safe for use by many threads
public final class EditionFollower<T> implements Service {
  private static final Logger LOG = LoggerFactory.getLogger(EditionFollower.class);
  private static final Duration POLL = Duration.ofMillis(500);
  private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(1);
  private static final Duration CLOSE_WITHIN = Duration.ofSeconds(5);

  private final KafkaClients kafka;
  private final Vocabulary base;
  private final Function<Vocabulary, T> maker;
  private final Thread thread =
      Thread.ofPlatform().daemon().name("vocabulary").unstarted(this::run);
  private volatile boolean closed;
  private volatile Now<T> now;
  private @Nullable String told;

  /// @param made of the edition
  /// @param fault of a later edition, if there is one
  private record Now<T>(Edition edition, T made, @Nullable String fault) {}

  /// @param base what it begins with while nothing was applied
  /// @param maker makes what is kept
  public EditionFollower(KafkaClients kafka, Vocabulary base, Function<Vocabulary, T> maker) {
    this.kafka = kafka;
    this.base = base;
    this.maker = maker;
    this.now = new Now<>(new Edition(null, base), maker.apply(base), null);
  }

  @Override
  public String name() {
    return "vocabulary";
  }

  /// What was made of the edition in effect: the same until another one is.
  public T current() {
    return now.made();
  }

  /// Reads what was applied, so that nothing is done with anything else.
  @Override
  public void start() {
    EditionTable table = new EditionTable();
    try (TopicTail tail = tail(table)) {
      tail.catchUp();
    } catch (KafkaException e) {
      throw new StartFailure("the vocabulary cannot be read from Kafka: " + e.getMessage(), e);
    }
    turnTo(table);
    tell();
    thread.start();
  }

  @Override
  public Health check() {
    Now<T> current = now;
    String words = current.edition().inWords();
    return Health.ok(current.fault() == null ? words : words + "; " + current.fault());
  }

  @Override
  public void close() {
    closed = true;
    try {
      // Not interrupted: its consumer is to be closed in order.
      thread.join(CLOSE_WITHIN);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private TopicTail tail(EditionTable table) {
    return new TopicTail(
        kafka.reader("vocabulary", 100), List.of(KafkaTopics.VOCABULARY), table::take);
  }

  private void run() {
    while (!closed) {
      EditionTable table = new EditionTable();
      try (TopicTail tail = tail(table)) {
        tail.catchUp();
        turnTo(table);
        follow(tail, table);
      } catch (KafkaException e) {
        LOG.warn("following the vocabulary failed and begins anew", e);
        pause();
      }
    }
  }

  private void follow(TopicTail tail, EditionTable table) {
    while (!closed) {
      if (tail.follow(POLL)) {
        turnTo(table);
      } else {
        // Only now: a manifest may be read before parts in another partition.
        tell();
      }
    }
  }

  private void turnTo(EditionTable table) {
    Now<T> before = now;
    EditionTable.Current current = table.current(before.edition(), base);
    Edition edition = current.edition();
    boolean same = edition.vocabulary().equals(before.edition().vocabulary());
    now =
        new Now<>(
            edition, same ? before.made() : maker.apply(edition.vocabulary()), current.fault());
    if (edition.number() != before.edition().number()) {
      LOG.info("turned to {}", edition.inWords());
    }
  }

  private void tell() {
    String fault = now.fault();
    if (fault != null && !Objects.equals(fault, told)) {
      LOG.warn("{}; going on with {}", fault, now.edition().inWords());
    }
    told = fault;
  }

  private void pause() {
    try {
      Thread.sleep(PAUSE_AFTER_FAILURE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      closed = true;
    }
  }
}
