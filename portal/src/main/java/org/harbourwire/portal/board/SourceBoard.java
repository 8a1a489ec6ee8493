package org.harbourwire.portal.board;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.harbourwire.contract.kafka.KafkaTopics;
import org.harbourwire.contract.source.Source;
import org.harbourwire.contract.source.SourceEvent;
import org.harbourwire.contract.source.SourceHealth;
import org.harbourwire.kit.kafka.KafkaClients;
import org.jspecify.annotations.Nullable;

/// Every registered source, and how it does as its last poll left it.
public final class SourceBoard extends Board {
  private static final int POLLS_KEPT = 10;

  private final Map<String, Source> sources = new ConcurrentHashMap<>();
  private final Map<String, SourceHealth> healths = new ConcurrentHashMap<>();
  private final Map<String, Deque<SourceHealth>> polls = new ConcurrentHashMap<>();
  private final KafkaTail<Source> registry;
  private final KafkaTail<SourceHealth> health;

  /// A source.
  ///
  /// @param source as it is registered
  /// @param health absent: it was never polled at its present address
  public record Standing(Source source, @Nullable SourceHealth health) {}

  public SourceBoard(KafkaClients clients) {
    super("sources");
    this.registry =
        new KafkaTail<>(
            KafkaTopics.SOURCES, clients, KafkaTail.ALL, (id, s) -> put(sources, id, s));
    this.health =
        new KafkaTail<>(KafkaTopics.SOURCE_HEALTH, clients, KafkaTail.ALL, this::putHealth);
  }

  @Override
  List<KafkaTail<?>> tails() {
    return List.of(registry, health);
  }

  /// All, by name.
  public List<Standing> byName() {
    return sources.values().stream()
        .sorted(Comparator.comparing(Source::name).thenComparing(Source::id))
        .map(this::standing)
        .toList();
  }

  /// The one of this id, if it is registered.
  public Optional<Standing> get(String id) {
    return Optional.ofNullable(sources.get(id)).map(this::standing);
  }

  /// How the source of this id did at its last polls, the latest first: those that Kafka still has,
  /// at least the last.
  public List<SourceHealth> lastPolls(String id) {
    Deque<SourceHealth> known = polls.getOrDefault(id, new ArrayDeque<>());
    synchronized (known) {
      return List.copyOf(known);
    }
  }

  /// What sources are called, by id: those that are registered, and removed ones whose articles
  /// stay.
  public Map<String, String> names() {
    Map<String, String> names = new HashMap<>();
    healths.forEach((id, h) -> names.put(id, h.name()));
    sources.forEach((id, s) -> names.put(id, s.name()));
    return names;
  }

  private Standing standing(Source source) {
    SourceHealth known = healths.get(source.id());
    return new Standing(source, known != null && known.url().equals(source.url()) ? known : null);
  }

  private void putHealth(String key, @Nullable SourceHealth value) {
    if (!SourceEvent.isKey(key)) { // What happened to it, its alert tells.
      put(healths, key, value);
      keepPoll(key, value);
    }
  }

  private void keepPoll(String id, @Nullable SourceHealth poll) {
    if (poll == null) {
      polls.remove(id);
      return;
    }
    Deque<SourceHealth> known = polls.computeIfAbsent(id, any -> new ArrayDeque<>());
    synchronized (known) {
      known.addFirst(poll);
      if (known.size() > POLLS_KEPT) {
        known.removeLast();
      }
    }
  }

  private static <V> void put(Map<String, V> values, String id, @Nullable V value) {
    if (value == null) {
      values.remove(id);
    } else {
      values.put(id, value);
    }
  }
}
