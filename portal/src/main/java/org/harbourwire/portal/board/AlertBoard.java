package org.harbourwire.portal.board;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.function.Consumer;
import org.harbourwire.contract.alert.Alert;
import org.harbourwire.contract.kafka.KafkaTopics;
import org.harbourwire.kit.kafka.KafkaClients;
import org.jspecify.annotations.Nullable;

/// The latest alerts, and word to those who listen when one arrives. An alert that is told twice
/// (same id) is one alert.
public final class AlertBoard extends Board {
  /// How many are kept.
  public static final int KEPT = 200;

  private static final Comparator<Alert> OLDEST_FIRST =
      Comparator.comparing(Alert::raisedAt).thenComparing(Alert::id);

  private final KafkaTail<Alert> tail;
  private final TreeSet<Alert> alerts = new TreeSet<>(OLDEST_FIRST);
  private final Set<Consumer<Alert>> listeners = new CopyOnWriteArraySet<>();

  public AlertBoard(KafkaClients clients) {
    super("alerts");
    this.tail = new KafkaTail<>(KafkaTopics.ALERTS, clients, KEPT, (ruleId, a) -> add(a));
  }

  @Override
  List<KafkaTail<?>> tails() {
    return List.of(tail);
  }

  /// Those kept, newest first.
  public synchronized List<Alert> newestFirst() {
    return List.copyOf(alerts.descendingSet());
  }

  /// Those kept that came after the one with this id, oldest first; none when it is not known.
  public synchronized List<Alert> after(String id) {
    return alerts.stream()
        .filter(a -> a.id().equals(id))
        .findFirst()
        .map(seen -> List.copyOf(alerts.tailSet(seen, false)))
        .orElse(List.of());
  }

  /// Tells `listener` of every alert from now on that was not there when we started, until the
  /// answer is closed. The listener must be quick.
  public Runnable listen(Consumer<Alert> listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  private void add(@Nullable Alert alert) {
    if (alert != null && keep(alert) && tail.caughtUp()) {
      listeners.forEach(l -> l.accept(alert));
    }
  }

  private synchronized boolean keep(Alert alert) {
    if (alerts.stream().anyMatch(a -> a.id().equals(alert.id()))) {
      return false;
    }
    alerts.add(alert);
    if (alerts.size() > KEPT) {
      alerts.removeFirst();
    }
    return true;
  }
}
