package org.harbourwire.ingest.identity;

import java.time.Clock;
import java.util.Map;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.state.Stores;
import org.harbourwire.contract.kafka.JsonSerde;
import org.harbourwire.contract.kafka.KafkaTopic;
import org.harbourwire.contract.kafka.KafkaTopics;

/// `news.candidates.v1` → identity → `news.articles.v1`, `news.revisions.v1`,
/// `news.extractions.v1`, `news.decisions.v1`, `news.dead-letters.v1`.
///
/// A record's key decides its partition, and so the one instance that owns that address. A
/// candidate whose article is known under another address is written back to `news.candidates.v1`
/// under that one's key, and so is the news that an address leads to an article. Stores are written
/// in the same transaction as what is published.
public final class IdentityTopology {
  /// Article by the key under which it was first published.
  static final String ARTICLES_STORE = "identity-articles";

  /// What the pages of an article last said, by the same key.
  static final String LOOKS_STORE = "identity-looks";

  /// The sources that list an article, by the same key.
  static final String CLAIMS_STORE = "identity-claims";

  /// That key by the key of another address of the article.
  static final String ALIASES_STORE = "identity-aliases";

  private static final String SOURCE = "candidates";
  private static final String PROCESSOR = "identity";

  private IdentityTopology() {}

  /// Builds it; starts nothing.
  public static Topology build(Clock clock) {
    Topology topology = new Topology();
    topology.addSource(
        SOURCE,
        Serdes.String().deserializer(),
        Serdes.ByteArray().deserializer(),
        KafkaTopics.CANDIDATES.name());
    topology.addProcessor(PROCESSOR, () -> new IdentityProcessor(clock), SOURCE);
    topology.addStateStore(
        Stores.keyValueStoreBuilder(
                Stores.persistentKeyValueStore(ARTICLES_STORE),
                Serdes.String(),
                KafkaTopics.ARTICLES.valueSerde())
            // Every candidate of an article rewrites it: keep the changelog small on the wire.
            .withLoggingEnabled(Map.of("compression.type", "zstd")),
        PROCESSOR);
    topology.addStateStore(
        Stores.keyValueStoreBuilder(
            Stores.persistentKeyValueStore(ALIASES_STORE), Serdes.String(), Serdes.String()),
        PROCESSOR);
    topology.addStateStore(
        Stores.keyValueStoreBuilder(
            Stores.persistentKeyValueStore(LOOKS_STORE),
            Serdes.String(),
            JsonSerde.of(Looks.class)),
        PROCESSOR);
    topology.addStateStore(
        Stores.keyValueStoreBuilder(
            Stores.persistentKeyValueStore(CLAIMS_STORE),
            Serdes.String(),
            JsonSerde.of(Claims.class)),
        PROCESSOR);
    sink(topology, KafkaTopics.CANDIDATES);
    sink(topology, KafkaTopics.ARTICLES);
    sink(topology, KafkaTopics.REVISIONS);
    sink(topology, KafkaTopics.EXTRACTIONS);
    sink(topology, KafkaTopics.DECISIONS);
    sink(topology, KafkaTopics.DEAD_LETTERS);
    return topology;
  }

  private static void sink(Topology topology, KafkaTopic<?> to) {
    topology.addSink(
        to.name(),
        to.name(),
        Serdes.String().serializer(),
        Serdes.ByteArray().serializer(),
        PROCESSOR);
  }
}
