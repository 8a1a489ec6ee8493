package org.harbourwire.portal.board;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.harbourwire.contract.kafka.KafkaTopics;
import org.harbourwire.contract.trace.Decision;
import org.harbourwire.contract.trace.Stage;
import org.harbourwire.kit.kafka.KafkaClients;
import org.jspecify.annotations.Nullable;

/// The pages of each source that lately gave no article of their own, with the reason, from what
/// extraction decided. What is older or more than a person would look through is forgotten.
public final class DecisionBoard extends Board {
  /// Of each partition; of a busy pipeline some hours.
  private static final long LAST = 20_000;

  private static final int MOST = 20;
  private static final Set<String> UNREAD = Set.of("no-article", "feed-content", "kept");

  private final Map<String, Map<String, Unread>> bySource = new ConcurrentHashMap<>();
  private final KafkaTail<Decision> tail;

  public DecisionBoard(KafkaClients clients) {
    super("decisions");
    this.tail = new KafkaTail<>(KafkaTopics.DECISIONS, clients, LAST, this::put);
  }

  @Override
  List<KafkaTail<?>> tails() {
    return List.of(tail);
  }

  /// Those of the source of this id, the latest first.
  public List<Unread> unread(String sourceId) {
    Map<String, Unread> pages = bySource.getOrDefault(sourceId, Map.of());
    synchronized (pages) {
      List<Unread> latest = new ArrayList<>(pages.values());
      latest.sort(Comparator.comparing(Unread::at).reversed());
      return latest;
    }
  }

  private void put(String address, @Nullable Decision decision) {
    if (decision == null || decision.stage() != Stage.EXTRACT || decision.sourceId() == null) {
      return;
    }
    Map<String, Unread> pages =
        bySource.computeIfAbsent(decision.sourceId(), id -> new LinkedHashMap<>());
    synchronized (pages) {
      pages.remove(decision.address()); // The last word on it counts.
      if (UNREAD.contains(decision.outcome())) {
        pages.put(decision.address(), unread(decision));
        if (pages.size() > MOST) {
          pages.remove(pages.keySet().iterator().next());
        }
      }
    }
  }

  private static Unread unread(Decision d) {
    String reason = Objects.requireNonNullElse(d.reason(), "");
    return new Unread(d.address(), d.outcome(), reason, d.at());
  }
}
