package org.harbourwire.ingest;

import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.harbourwire.contract.source.Source;
import org.harbourwire.ingest.fetch.FetchService;
import org.harbourwire.ingest.identity.IdentityTopology;
import org.harbourwire.kit.http.OutboundClient;
import org.harbourwire.kit.kafka.KafkaClients;
import org.harbourwire.kit.kafka.StreamsService;
import org.harbourwire.kit.kafka.TopicSetup;
import org.harbourwire.kit.lifecycle.Health;
import org.harbourwire.kit.lifecycle.Service;

/// The ingest service: fetching and identity.
public final class IngestApp implements Service {
  private final KafkaClients kafka;
  private final FetchService fetching;
  private final StreamsService identity;

  /// @param client the way out; closed by its owner
  /// @param state where Kafka Streams keeps its local copy of state
  /// @param once poll each source once, at once, and never again
  public IngestApp(
      IngestConfig config,
      KafkaClients kafka,
      OutboundClient client,
      Path state,
      Clock clock,
      boolean once) {
    this.kafka = kafka;
    this.fetching =
        new FetchService(kafka, client, polled(config), config.requestDelay(), clock, once);
    this.identity =
        new StreamsService(
            "identity",
            IdentityTopology.build(clock),
            kafka.streams("harbourwire-identity", state));
  }

  @Override
  public String name() {
    return "ingest";
  }

  @Override
  public void start() {
    TopicSetup.ensure(kafka);
    identity.start();
    fetching.start();
  }

  @Override
  public Health check() {
    Health stream = identity.check();
    return stream.ok() ? fetching.check() : stream;
  }

  @Override
  public void close() {
    fetching.close();
    identity.close();
  }

  private static Map<String, Source> polled(IngestConfig config) {
    Map<String, Source> polled = new LinkedHashMap<>();
    config.sources().stream()
        .filter(SourceConfig::polled)
        .map(s -> s.toSource(config.pollInterval()))
        .forEach(s -> polled.put(s.id(), s));
    return polled;
  }
}
