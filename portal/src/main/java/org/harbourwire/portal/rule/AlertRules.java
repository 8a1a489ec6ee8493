package org.harbourwire.portal.rule;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.SerializationException;
import org.harbourwire.contract.alert.AlertRule;
import org.harbourwire.contract.kafka.KafkaTopics;
import org.harbourwire.kit.kafka.KafkaClients;
import org.harbourwire.kit.kafka.TopicReader;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The rules that people have saved, for the portal and the command line: the one writer of
/// `news.alert-rules.v1`. A rule does not change: whoever wants another one makes another one.
///
/// Safe for use by many threads. Holds no state but a connection.
public final class AlertRules implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(AlertRules.class);
  private static final Duration WRITE_WITHIN = Duration.ofSeconds(10);
  private static final Duration CLOSE_WITHIN = Duration.ofSeconds(2);
  private static final int ID_BYTES = 8;

  private final SecureRandom random = new SecureRandom();
  private final Producer<String, byte[]> producer;
  private final Clock clock;

  public AlertRules(KafkaClients kafka, Clock clock) {
    this.producer = kafka.producer("alert-rules");
    this.clock = clock;
  }

  /// Saves a rule; it is durable on return and in force within a moment.
  ///
  /// @throws RulesUnavailable when Kafka did not acknowledge it
  public AlertRule create(RuleDraft draft) {
    AlertRule rule =
        new AlertRule(
            newId(),
            draft.name(),
            draft.query(),
            draft.webhook(),
            draft.includeBackfill(),
            true,
            clock.instant());
    write(rule.id(), rule, rule.id());
    return rule;
  }

  /// Removes the rule `id`.
  ///
  /// @throws RulesUnavailable when Kafka did not acknowledge it
  public void remove(String id) {
    write(id, null, id + "/removed");
  }

  /// All rules, oldest first. What cannot be read is left out; the alert service reports it.
  public static List<AlertRule> list(KafkaClients kafka) {
    Map<String, AlertRule> rules = new HashMap<>();
    TopicReader.readAll(kafka, KafkaTopics.ALERT_RULES, record -> apply(record, rules));
    return rules.values().stream()
        .sorted(Comparator.comparing(AlertRule::createdAt).thenComparing(AlertRule::id))
        .toList();
  }

  @Override
  public void close() {
    producer.close(CLOSE_WITHIN);
  }

  private static void apply(ConsumerRecord<String, byte[]> record, Map<String, AlertRule> rules) {
    rules.remove(record.key());
    try {
      AlertRule rule = KafkaTopics.ALERT_RULES.read(record);
      if (rule != null) {
        rules.put(record.key(), rule);
      }
    } catch (SerializationException e) {
      LOG.debug("the rule {} cannot be read", record.key(), e);
    }
  }

  private void write(String id, @Nullable AlertRule rule, String eventId) {
    try {
      producer
          .send(KafkaTopics.ALERT_RULES.record(id, rule, eventId))
          .get(WRITE_WITHIN.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException | TimeoutException | KafkaException e) {
      throw new RulesUnavailable("rule " + id + " could not be written", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new RulesUnavailable("stopped while writing rule " + id, e);
    }
  }

  private String newId() {
    byte[] bytes = new byte[ID_BYTES];
    random.nextBytes(bytes);
    return "r-" + HexFormat.of().formatHex(bytes);
  }
}
