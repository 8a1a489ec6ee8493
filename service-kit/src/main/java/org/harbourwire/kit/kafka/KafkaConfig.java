package org.harbourwire.kit.kafka;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How to reach Kafka, and how our Kafka topics are made there.
///
/// @param bootstrapServers `host:port`, comma-separated
/// @param partitions of every Kafka topic that we make; fixed once made
/// @param replicationFactor of every Kafka topic that we make
/// @param instance a name of this instance that stays over restarts, so that a restarted instance
///   takes up its partitions at once; absent: a new member each time
/// @param properties further client properties (`security.protocol`, `sasl.…`), which win over ours
public record KafkaConfig(
    String bootstrapServers,
    int partitions,
    int replicationFactor,
    @Nullable String instance,
    Map<String, String> properties) {
  public KafkaConfig {
    bootstrapServers = bootstrapServers == null ? "127.0.0.1:9092" : bootstrapServers;
    partitions = partitions == 0 ? 3 : partitions;
    replicationFactor = replicationFactor == 0 ? 1 : replicationFactor;
    properties = properties == null ? Map.of() : Map.copyOf(properties);
    if (partitions < 1 || replicationFactor < 1) {
      throw new IllegalArgumentException("partitions and replication-factor must be at least 1");
    }
  }

  /// The broker of a single machine.
  public static KafkaConfig local(String bootstrapServers, @Nullable String instance) {
    return new KafkaConfig(bootstrapServers, 3, 1, instance, Map.of());
  }
}
