package org.harbourwire.ingest.registry;

import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.harbourwire.contract.kafka.KafkaTopics;
import org.harbourwire.contract.source.Source;
import org.harbourwire.ingest.SourceConfig;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The sources that are registered now: a view of `news.sources.v1`, kept up by whoever follows
/// that, or the fixed sources of one round.
///
/// A record that cannot be read is counted and passed over: what was registered before it stays.
public final class SourceTable {
  private static final Logger LOG = LoggerFactory.getLogger(SourceTable.class);

  private final Map<String, Source> sources = new ConcurrentHashMap<>();
  private final Set<String> unreadable = ConcurrentHashMap.newKeySet();

  /// A table that holds `sources`.
  public static SourceTable of(Collection<Source> sources) {
    SourceTable table = new SourceTable();
    sources.forEach(s -> table.sources.put(s.id(), s));
    return table;
  }

  /// The source of that id, if it is registered.
  public Optional<Source> find(String id) {
    return Optional.ofNullable(sources.get(id));
  }

  /// All that are registered, in no order; the view changes with the table.
  public Collection<Source> all() {
    return Collections.unmodifiableCollection(sources.values());
  }

  /// How many ids have a latest record that cannot be read.
  public int unreadable() {
    return unreadable.size();
  }

  /// Takes over a record of the Kafka topic.
  public void take(ConsumerRecord<String, byte[]> record) {
    String id = String.valueOf(record.key());
    try {
      Source source = KafkaTopics.SOURCES.read(record);
      if (source == null) {
        sources.remove(id);
      } else {
        requireUsable(source, id);
        sources.put(id, source);
      }
      unreadable.remove(id);
    } catch (SerializationException | IllegalArgumentException e) {
      unreadable.add(id);
      LOG.warn("the source under {} cannot be read and is passed over: {}", id, e.getMessage());
    }
  }

  private static void requireUsable(Source source, String key) {
    SourceConfig written = SourceConfig.of(source);
    if (!key.equals(written.id())) {
      throw new IllegalArgumentException("it calls itself " + written.id());
    }
  }
}
