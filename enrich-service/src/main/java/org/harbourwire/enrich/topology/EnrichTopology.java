package org.harbourwire.enrich.topology;

import java.time.Clock;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.harbourwire.contract.kafka.JsonSerde;
import org.harbourwire.contract.kafka.KafkaTopic;
import org.harbourwire.contract.kafka.KafkaTopics;
import org.harbourwire.enrich.Enricher;

/// The enricher's topology: one processor per partition of `news.articles.v1` with a store of the
/// last revision written. Articles are keyed by their id already, so nothing is repartitioned.
/// Everything it writes in answer to one record is written in one transaction under
/// `exactly_once_v2`, the store included.
public final class EnrichTopology {
  /// The store of what was last written for each article.
  public static final String EMITTED_STORE = "enrich-emitted";

  static final String SOURCE = "articles";
  static final String PROCESSOR = "enrich";
  static final String ENRICHED_SINK = "enriched";
  static final String DECISIONS_SINK = "decisions";
  static final String DEAD_LETTERS_SINK = "dead-letters";

  private EnrichTopology() {}

  /// Builds it.
  ///
  /// @param enricher asked once per record, so that a vocabulary that is switched while running is
  ///   used from the next record on
  /// @param clock for the time of decisions and dead letters
  public static Topology build(Supplier<Enricher> enricher, Clock clock) {
    Topology topology = new Topology();
    var bytes = Serdes.ByteArray();
    var strings = Serdes.String();
    topology.addSource(
        SOURCE,
        strings.deserializer(),
        // Bytes, so that what is no article reaches our own dead letters.
        bytes.deserializer(),
        KafkaTopics.ARTICLES.name());
    topology.addProcessor(PROCESSOR, () -> new EnrichProcessor(enricher, clock), SOURCE);
    topology.addStateStore(store(), PROCESSOR);
    sinks()
        .forEach(
            (name, kafkaTopic) ->
                topology.addSink(
                    name, kafkaTopic.name(), strings.serializer(), bytes.serializer(), PROCESSOR));
    return topology;
  }

  private static Map<String, KafkaTopic<?>> sinks() {
    return Map.of(
        ENRICHED_SINK,
        KafkaTopics.ENRICHED,
        DECISIONS_SINK,
        KafkaTopics.DECISIONS,
        DEAD_LETTERS_SINK,
        KafkaTopics.DEAD_LETTERS);
  }

  private static StoreBuilder<KeyValueStore<String, Emitted>> store() {
    return Stores.keyValueStoreBuilder(
        Stores.persistentKeyValueStore(EMITTED_STORE),
        Serdes.String(),
        JsonSerde.of(Emitted.class));
  }
}
