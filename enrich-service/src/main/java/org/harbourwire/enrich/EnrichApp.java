package org.harbourwire.enrich;

import java.nio.file.Path;
import java.time.Clock;
import org.harbourwire.enrich.edition.EditionFollower;
import org.harbourwire.enrich.topology.EnrichTopology;
import org.harbourwire.enrich.vocabulary.Vocabulary;
import org.harbourwire.kit.kafka.KafkaClients;
import org.harbourwire.kit.kafka.StreamsService;
import org.harbourwire.kit.kafka.TopicSetup;
import org.harbourwire.kit.lifecycle.Health;
import org.harbourwire.kit.lifecycle.Service;

/// The enrich service: the topology with the vocabulary that operators applied last.
public final class EnrichApp implements Service {
  /// The Kafka Streams application and consumer group; changing it re-enriches everything.
  public static final String APPLICATION_ID = "harbourwire-enrich";

  private final KafkaClients kafka;
  private final EditionFollower<Enricher> vocabulary;
  private final StreamsService streams;

  /// @param state where Kafka Streams keeps its local copy of state
  public EnrichApp(KafkaClients kafka, Path state, Clock clock) {
    this(kafka, state, clock, Vocabulary.shipped());
  }

  /// With a vocabulary of its own to begin with.
  ///
  /// @param state where Kafka Streams keeps its local copy of state
  /// @param base what holds while nothing was applied
  public EnrichApp(KafkaClients kafka, Path state, Clock clock, Vocabulary base) {
    this.kafka = kafka;
    this.vocabulary = new EditionFollower<>(kafka, base, Enricher::new);
    this.streams =
        new StreamsService(
            "enrich",
            EnrichTopology.build(vocabulary::current, clock),
            kafka.streams(APPLICATION_ID, state));
  }

  @Override
  public String name() {
    return "enrich";
  }

  @Override
  public void start() {
    TopicSetup.ensure(kafka);
    vocabulary.start();
    streams.start();
  }

  @Override
  public Health check() {
    Health health = streams.check();
    return new Health(health.ok(), health.detail() + "; " + vocabulary.check().detail());
  }

  @Override
  public void close() {
    streams.close();
    vocabulary.close();
  }
}
