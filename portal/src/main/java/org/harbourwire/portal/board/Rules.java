package org.harbourwire.portal.board;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;
import org.harbourwire.contract.alert.AlertRule;
import org.harbourwire.contract.kafka.KafkaTopics;
import org.harbourwire.kit.kafka.KafkaClients;
import org.harbourwire.kit.lifecycle.Health;
import org.harbourwire.kit.lifecycle.Service;
import org.jspecify.annotations.Nullable;

/// The alert rules: read from their Kafka topic, and written to it. What was written is seen here
/// when the writing method returns, unless Kafka is slow.
public final class Rules implements Service {
  private static final Duration WRITE_WITHIN = Duration.ofSeconds(10);
  private static final Duration SEEN_WITHIN = Duration.ofSeconds(3);

  private final Map<String, AlertRule> rules = new ConcurrentHashMap<>();
  private final KafkaClients clients;
  private final KafkaTail<AlertRule> tail;
  private @Nullable Producer<String, byte[]> producer;

  public Rules(KafkaClients clients) {
    this.clients = clients;
    this.tail = new KafkaTail<>(KafkaTopics.ALERT_RULES, clients, KafkaTail.ALL, this::put);
  }

  @Override
  public String name() {
    return "alert rules";
  }

  @Override
  public synchronized void start() {
    producer = clients.producer("portal-rules");
    tail.start();
  }

  @Override
  public Health check() {
    return tail.check();
  }

  @Override
  public synchronized void close() {
    tail.close();
    if (producer != null) {
      producer.close(Duration.ofSeconds(2));
      producer = null;
    }
  }

  /// All, newest first.
  public List<AlertRule> newestFirst() {
    return rules.values().stream()
        .sorted(Comparator.comparing(AlertRule::createdAt).reversed().thenComparing(AlertRule::id))
        .toList();
  }

  /// The rule of this id.
  public Optional<AlertRule> get(String id) {
    return Optional.ofNullable(rules.get(id));
  }

  /// Saves `rule` under its id.
  ///
  /// @throws RulesUnavailable when Kafka did not acknowledge it
  public void save(AlertRule rule) {
    write(rule.id(), rule);
  }

  /// Removes the rule of this id.
  ///
  /// @throws RulesUnavailable when Kafka did not acknowledge it
  public void remove(String id) {
    write(id, null);
  }

  private void write(String id, @Nullable AlertRule rule) {
    String eventId = id + "-" + UUID.randomUUID();
    try {
      running()
          .send(KafkaTopics.ALERT_RULES.record(id, rule, eventId))
          .get(WRITE_WITHIN.toMillis(), TimeUnit.MILLISECONDS);
      awaitSeen(id, rule);
    } catch (ExecutionException | TimeoutException | KafkaException e) {
      throw new RulesUnavailable("rule " + id + " could not be written", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new RulesUnavailable("stopped while writing rule " + id, e);
    }
  }

  private synchronized Producer<String, byte[]> running() {
    return Objects.requireNonNull(producer, "not started");
  }

  private synchronized void put(String id, @Nullable AlertRule rule) {
    if (rule == null) {
      rules.remove(id);
    } else {
      rules.put(id, rule);
    }
    notifyAll();
  }

  private synchronized void awaitSeen(String id, @Nullable AlertRule rule)
      throws InterruptedException {
    long end = System.nanoTime() + SEEN_WITHIN.toNanos();
    while (!Objects.equals(rules.get(id), rule)) {
      long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
      if (left <= 0) {
        return;
      }
      wait(left);
    }
  }
}
