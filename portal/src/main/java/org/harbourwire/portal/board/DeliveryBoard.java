package org.harbourwire.portal.board;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.harbourwire.contract.alert.Delivery;
import org.harbourwire.contract.kafka.KafkaTopics;
import org.harbourwire.kit.kafka.KafkaClients;
import org.jspecify.annotations.Nullable;

/// What came of the last attempt to deliver an alert of each rule.
public final class DeliveryBoard extends Board {
  private final Map<String, Delivery> last = new ConcurrentHashMap<>();
  private final KafkaTail<Delivery> tail;

  public DeliveryBoard(KafkaClients clients) {
    super("deliveries");
    this.tail = new KafkaTail<>(KafkaTopics.DELIVERIES, clients, KafkaTail.ALL, this::put);
  }

  @Override
  List<KafkaTail<?>> tails() {
    return List.of(tail);
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
