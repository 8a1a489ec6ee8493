package org.harbourwire.portal.board;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.harbourwire.contract.alert.Delivery;
import org.harbourwire.contract.kafka.KafkaTopics;
import org.harbourwire.kit.kafka.KafkaClients;
import org.harbourwire.kit.lifecycle.Health;
import org.harbourwire.kit.lifecycle.Service;
import org.jspecify.annotations.Nullable;

/// What came of the last attempt to deliver an alert of each rule.
public final class DeliveryBoard implements Service {
  private final Map<String, Delivery> last = new ConcurrentHashMap<>();
  private final KafkaTail<Delivery> tail;

  public DeliveryBoard(KafkaClients clients) {
    this.tail = new KafkaTail<>(KafkaTopics.DELIVERIES, clients, KafkaTail.ALL, this::put);
  }

  @Override
  public String name() {
    return "deliveries";
  }

  @Override
  public void start() {
    tail.start();
  }

  @Override
  public Health check() {
    return tail.check();
  }

  @Override
  public void close() {
    tail.close();
  }

  /// The last attempt for the rule of this id, if there was one.
  public Optional<Delivery> lastOf(String ruleId) {
    return Optional.ofNullable(last.get(ruleId));
  }

  private void put(String ruleId, @Nullable Delivery delivery) {
    if (delivery != null) {
      // A ledger is only ever added to; what is read later is later.
      last.put(ruleId, delivery);
    }
  }
}
