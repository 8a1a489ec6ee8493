package org.harbourwire.alert.rule;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.SerializationException;
import org.harbourwire.alert.rule.RuleOutcome.Created;
import org.harbourwire.alert.rule.RuleOutcome.Refused;
import org.harbourwire.contract.alert.AlertRule;
import org.harbourwire.contract.kafka.KafkaTopics;
import org.harbourwire.kit.kafka.KafkaClients;
import org.harbourwire.kit.kafka.TopicReader;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The rules that people have saved, for the portal and the command line: writes and reads
/// `news.alert-rules.v1`. A rule does not change: whoever wants another one makes another one.
///
/// Safe for use by many threads. Holds no state but a connection.
public final class AlertRules implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(AlertRules.class);
  private static final int ID_BYTES = 8;

  private final SecureRandom random = new SecureRandom();
  private final KafkaClients kafka;
  private final Producer<String, byte[]> producer;
  private final Clock clock;

  public AlertRules(KafkaClients kafka, Clock clock) {
    this.kafka = kafka;
    this.producer = kafka.producer("alert-rules");
    this.clock = clock;
  }

  /// Saves what was asked for, if it can be a rule; it is durable on return and in force within a
  /// moment.
  ///
  /// @throws KafkaException when Kafka does not take it
  public RuleOutcome create(RuleDraft draft) {
    Optional<Refused> objection = RuleCheck.objection(draft);
    if (objection.isPresent()) {
      return objection.get();
    }
    String webhook = draft.webhook() == null ? "" : draft.webhook().strip();
    AlertRule rule =
        new AlertRule(
            newId(),
            draft.name().strip(),
            draft.query().strip(),
            webhook.isEmpty() ? null : webhook,
            draft.includeBackfill(),
            true,
            clock.instant());
    write(rule.id(), rule, rule.id());
    return new Created(rule);
  }

  /// All rules, oldest first. What cannot be read is left out; the alert service reports it.
  public List<AlertRule> list() {
    Map<String, AlertRule> rules = new HashMap<>();
    TopicReader.readAll(kafka, KafkaTopics.ALERT_RULES, record -> apply(record, rules));
    return rules.values().stream()
        .sorted(Comparator.comparing(AlertRule::createdAt).thenComparing(AlertRule::id))
        .toList();
  }

  /// The rule `id`, if there is one.
  public Optional<AlertRule> find(String id) {
    return list().stream().filter(rule -> rule.id().equals(id)).findFirst();
  }

  /// Removes the rule `id`; false when there is none.
  public boolean delete(String id) {
    if (find(id).isEmpty()) {
      return false;
    }
    write(id, null, id + "/removed");
    return true;
  }

  @Override
  public void close() {
    producer.close();
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
      producer.send(KafkaTopics.ALERT_RULES.record(id, rule, eventId)).get();
    } catch (ExecutionException e) {
      throw new KafkaException("the rule " + id + " was not written", e.getCause());
    } catch (InterruptedException e) {
      throw new InterruptException(e);
    }
  }

  private String newId() {
    byte[] bytes = new byte[ID_BYTES];
    random.nextBytes(bytes);
    return "r-" + HexFormat.of().formatHex(bytes);
  }
}
