package org.harbourwire.enrich;

import java.nio.file.Path;
import java.util.Map;
import org.harbourwire.kit.kafka.KafkaConfig;
import org.jspecify.annotations.Nullable;

/// The enrich service's configuration.
///
/// @param kafka how to reach Kafka; default: a broker on this machine
/// @param state where Kafka Streams keeps its local copy of state; default: `data/enrich`
public record EnrichConfig(KafkaConfig kafka, Path state) {
  /// Fills in the defaults.
  public EnrichConfig(@Nullable KafkaConfig kafka, @Nullable Path state) {
    this.kafka = kafka == null ? new KafkaConfig("127.0.0.1:9092", 3, 1, null, Map.of()) : kafka;
    this.state = state == null ? Path.of("data", "enrich") : state;
  }
}
