package org.harbourwire.portal.board;

import java.time.Clock;
import java.util.List;
import org.harbourwire.kit.kafka.KafkaClients;
import org.harbourwire.kit.lifecycle.Service;

/// All that the portal follows.
///
/// @param alerts the latest alerts
/// @param rules the rules in force
/// @param deliveries what came of the last delivery for each rule
/// @param sources how every source does
/// @param decisions which pages gave no article
public record Boards(
    AlertBoard alerts,
    Rules rules,
    DeliveryBoard deliveries,
    SourceBoard sources,
    DecisionBoard decisions) {
  /// Boards that follow nothing yet.
  public static Boards over(KafkaClients kafka, Clock clock) {
    return new Boards(
        new AlertBoard(kafka),
        new Rules(kafka, clock),
        new DeliveryBoard(kafka),
        new SourceBoard(kafka),
        new DecisionBoard(kafka));
  }

  /// Each of them.
  public List<Service> all() {
    return List.of(alerts, rules, deliveries, sources, decisions);
  }
}
