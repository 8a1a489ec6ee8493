package org.harbourwire.enrich;

import java.nio.file.Path;
import java.time.Clock;
import org.harbourwire.enrich.topology.EnrichTopology;
import org.harbourwire.kit.kafka.KafkaClients;
import org.harbourwire.kit.kafka.StreamsService;
import org.harbourwire.kit.kafka.TopicSetup;
import org.harbourwire.kit.lifecycle.Health;
import org.harbourwire.kit.lifecycle.Service;

/// The enrich service: the topology with the vocabularies that ship with it.
public final class EnrichApp implements Service {
  /// The Kafka Streams application and consumer group; changing it re-enriches everything.
  public static final String APPLICATION_ID = "harbourwire-enrich";

  private final KafkaClients kafka;
  private final StreamsService streams;

  /// @param state where Kafka Streams keeps its local copy of state
  public EnrichApp(KafkaClients kafka, Path state, Clock clock) {
    this(kafka, state, clock, Enricher.shipped());
  }

  /// With an enricher of its own vocabularies.
  ///
  /// @param state where Kafka Streams keeps its local copy of state
  public EnrichApp(KafkaClients kafka, Path state, Clock clock, Enricher enricher) {
    this.kafka = kafka;
    this.streams =
        new StreamsService(
            "enrich",
            EnrichTopology.build(() -> enricher, clock),
            kafka.streams(APPLICATION_ID, state));
  }

  @Override
  public String name() {
    return "enrich";
  }

  @Override
  public void start() {
    TopicSetup.ensure(kafka);
    streams.start();
  }

  @Override
  public Health check() {
    return streams.check();
  }

  @Override
  public void close() {
    streams.close();
  }
}
