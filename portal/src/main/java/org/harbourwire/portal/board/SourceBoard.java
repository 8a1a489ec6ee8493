package org.harbourwire.portal.board;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.harbourwire.contract.kafka.KafkaTopics;
import org.harbourwire.contract.source.SourceEvent;
import org.harbourwire.contract.source.SourceHealth;
import org.harbourwire.kit.kafka.KafkaClients;
import org.harbourwire.kit.lifecycle.Health;
import org.harbourwire.kit.lifecycle.Service;
import org.jspecify.annotations.Nullable;

/// How every source does, as its last poll left it.
public final class SourceBoard implements Service {
  private final Map<String, SourceHealth> sources = new ConcurrentHashMap<>();
  private final KafkaTail<SourceHealth> tail;

  public SourceBoard(KafkaClients clients) {
    this.tail = new KafkaTail<>(KafkaTopics.SOURCE_HEALTH, clients, KafkaTail.ALL, this::put);
  }

  @Override
  public String name() {
    return "source health";
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

  /// All, by name.
  public List<SourceHealth> byName() {
    return sources.values().stream()
        .sorted(Comparator.comparing(SourceHealth::name).thenComparing(SourceHealth::sourceId))
        .toList();
  }

  private void put(String sourceId, @Nullable SourceHealth health) {
    if (SourceEvent.isKey(sourceId)) {
      return; // Its alert tells it.
    }
    if (health == null) {
      sources.remove(sourceId);
    } else {
      sources.put(sourceId, health);
    }
  }
}
