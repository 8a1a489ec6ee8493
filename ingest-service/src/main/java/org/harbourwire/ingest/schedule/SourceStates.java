package org.harbourwire.ingest.schedule;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.harbourwire.contract.kafka.KafkaTopics;
import org.harbourwire.contract.source.SeenEntry;
import org.harbourwire.contract.source.Source;
import org.harbourwire.contract.source.SourceState;
import org.harbourwire.kit.kafka.KafkaClients;
import org.harbourwire.kit.kafka.TopicReader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Where the polling of each source stands and which entries were seen: a view of
/// `news.source-state.v1`, read anew whenever this instance takes up partitions, and kept up with
/// what it writes itself.
public final class SourceStates {
  private static final Logger LOG = LoggerFactory.getLogger(SourceStates.class);

  private final Map<String, SourceState> states = new ConcurrentHashMap<>();
  private final Map<String, Map<String, SeenEntry>> seen = new ConcurrentHashMap<>();

  /// Reads everything that any instance has written.
  public void reload(KafkaClients clients) {
    TopicReader.readAll(clients, KafkaTopics.SOURCE_STATE, this::apply);
  }

  /// The state of `source`; a fresh one when it was never polled at its present address.
  public SourceState of(Source source) {
    SourceState state = states.get(source.id());
    return state != null && state.url().equals(source.url()) ? state : SourceState.fresh(source);
  }

  /// The entry of that source, if it was seen.
  public Optional<SeenEntry> seen(String sourceId, String entryKey) {
    return Optional.ofNullable(seen.getOrDefault(sourceId, Map.of()).get(entryKey));
  }

  /// Whether the page of any entry of that source could not be had the last time.
  public boolean anyFailed(String sourceId) {
    return seen.getOrDefault(sourceId, Map.of()).values().stream()
        .anyMatch(e -> e.version().equals(SeenEntry.FAILED));
  }

  /// All entries of that source that were seen.
  public Collection<SeenEntry> seenOf(String sourceId) {
    return List.copyOf(seen.getOrDefault(sourceId, Map.of()).values());
  }

  /// Takes over what this instance has written.
  public void apply(SourceState state) {
    states.put(state.sourceId(), state);
  }

  /// Takes over what this instance has written.
  public void apply(SeenEntry entry) {
    seen.computeIfAbsent(entry.sourceId(), id -> new ConcurrentHashMap<>())
        .put(entry.entryKey(), entry);
  }

  private void apply(ConsumerRecord<String, byte[]> record) {
    if (record.value() == null) {
      return;
    }
    try {
      if (record.key().contains("|")) {
        SeenEntry entry = KafkaTopics.SEEN_ENTRIES.read(record);
        if (entry != null) {
          apply(entry);
        }
      } else {
        SourceState state = KafkaTopics.SOURCE_STATE.read(record);
        if (state != null) {
          apply(state);
        }
      }
    } catch (SerializationException e) {
      // The source is then polled as if new: no article is lost or doubled by that.
      LOG.warn("unreadable state under {}: {}", record.key(), e.getMessage());
    }
  }
}
