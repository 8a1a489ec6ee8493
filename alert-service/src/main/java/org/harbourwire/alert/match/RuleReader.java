package org.harbourwire.alert.match;

import org.apache.kafka.common.errors.SerializationException;
import org.harbourwire.contract.alert.AlertRule;
import org.harbourwire.contract.kafka.KafkaTopics;
import org.harbourwire.query.ParseOutcome;
import org.harbourwire.query.Query;
import org.harbourwire.query.QueryParser;

/// Reads a rule as it stands in `news.alert-rules.v1`.
final class RuleReader {
  private RuleReader() {}

  /// What a value is.
  sealed interface Reading {
    /// A rule that can be matched.
    record Rule(AlertRule rule, Query query) implements Reading {}

    /// No rule, for a reason in words.
    record Unreadable(String reason) implements Reading {}
  }

  static Reading read(String id, byte[] value) {
    AlertRule rule;
    try {
      rule =
          KafkaTopics.ALERT_RULES
              .valueSerde()
              .deserializer()
              .deserialize(KafkaTopics.ALERT_RULES.name(), value);
    } catch (SerializationException e) {
      return new Reading.Unreadable(String.valueOf(e.getMessage()));
    }
    // JSON leaves out what it likes: the record's own promises end here.
    if (rule == null || rule.query() == null || rule.name() == null || !id.equals(rule.id())) {
      return new Reading.Unreadable("a rule needs its key as id, a name and a query");
    }
    return switch (QueryParser.parse(rule.query())) {
      case ParseOutcome.Parsed(Query query) -> new Reading.Rule(rule, query);
      case ParseOutcome.Faulty faulty ->
          new Reading.Unreadable("the rule's query cannot be read: " + faulty.message());
    };
  }
}
