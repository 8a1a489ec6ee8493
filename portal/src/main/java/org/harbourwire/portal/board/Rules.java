package org.harbourwire.portal.board;

import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.harbourwire.contract.alert.AlertRule;
import org.harbourwire.contract.kafka.KafkaTopics;
import org.harbourwire.kit.kafka.KafkaClients;
import org.harbourwire.portal.rule.AlertRules;
import org.harbourwire.portal.rule.RuleDraft;
import org.jspecify.annotations.Nullable;

/// The alert rules as they stand. What is written through it is seen here when the writing method
/// returns, unless Kafka is slow.
public final class Rules extends Board {
  private static final Duration SEEN_WITHIN = Duration.ofSeconds(3);

  private final Map<String, AlertRule> rules = new ConcurrentHashMap<>();
  private final KafkaClients clients;
  private final Clock clock;
  private final KafkaTail<AlertRule> tail;
  private @Nullable AlertRules writer;

  public Rules(KafkaClients clients, Clock clock) {
    super("alert rules");
    this.clients = clients;
    this.clock = clock;
    this.tail = new KafkaTail<>(KafkaTopics.ALERT_RULES, clients, KafkaTail.ALL, this::put);
  }

  @Override
  List<KafkaTail<?>> tails() {
    return List.of(tail);
  }

  @Override
  public synchronized void start() {
    writer = new AlertRules(clients, clock);
    super.start();
  }

  @Override
  public synchronized void close() {
    super.close();
    if (writer != null) {
      writer.close();
      writer = null;
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

  /// Saves a rule.
  ///
  /// @throws org.harbourwire.portal.rule.RulesUnavailable when Kafka did not acknowledge it
  public AlertRule create(RuleDraft draft) {
    AlertRule rule = running().create(draft);
    awaitSeen(rule.id(), rule);
    return rule;
  }

  /// Removes the rule of this id.
  ///
  /// @throws org.harbourwire.portal.rule.RulesUnavailable when Kafka did not acknowledge it
  public void remove(String id) {
    running().remove(id);
    awaitSeen(id, null);
  }

  private synchronized AlertRules running() {
    return Objects.requireNonNull(writer, "not started");
  }

  private synchronized void put(String id, @Nullable AlertRule rule) {
    if (rule == null) {
      rules.remove(id);
    } else {
      rules.put(id, rule);
    }
    notifyAll();
  }

  private synchronized void awaitSeen(String id, @Nullable AlertRule rule) {
    long end = System.nanoTime() + SEEN_WITHIN.toNanos();
    try {
      while (!Objects.equals(rules.get(id), rule)) {
        long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
        if (left <= 0) {
          return;
        }
        wait(left);
      }
    } catch (InterruptedException e) {
      // It is durable already; who asked is just not shown it at once.
      Thread.currentThread().interrupt();
    }
  }
}
