package org.harbourwire.alert.delivery;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.harbourwire.contract.alert.Delivery;
import org.harbourwire.contract.alert.Delivery.Outcome;

/// What the ledger says: the last attempt for each alert, and which webhooks are gone. What an
/// earlier run delivered or gave up is not sent again, what it was going to retry goes on there.
final class History {
  /// Begins the ledger's detail of an attempt after which a rule's webhook gets nothing more.
  static final String GONE = "gone: ";

  private final Map<String, Delivery> last = new HashMap<>();
  private final Set<String> gone = new HashSet<>();

  /// Takes in an entry of the ledger, in its order.
  void add(Delivery delivery) {
    last.put(delivery.alertId(), delivery);
    if (delivery.outcome() == Outcome.GIVEN_UP && delivery.detail().startsWith(GONE)) {
      gone.add(webhook(delivery.ruleId(), delivery.host()));
    }
  }

  Optional<Delivery> lastOf(String alertId) {
    return Optional.ofNullable(last.get(alertId));
  }

  /// Whether this rule's webhook has asked for nothing more.
  boolean isGone(Pending pending) {
    return gone.contains(webhook(pending.alert().ruleId(), pending.host()));
  }

  private static String webhook(String ruleId, String host) {
    return ruleId + "|" + host;
  }
}
