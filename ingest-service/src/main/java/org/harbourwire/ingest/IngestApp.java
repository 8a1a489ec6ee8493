package org.harbourwire.ingest;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.apache.kafka.common.KafkaException;
import org.harbourwire.contract.HostName;
import org.harbourwire.contract.source.Origin;
import org.harbourwire.contract.source.Source;
import org.harbourwire.ingest.identity.IdentityTopology;
import org.harbourwire.ingest.registry.SourcePlan;
import org.harbourwire.ingest.registry.SourceRegistry;
import org.harbourwire.ingest.registry.SourceTable;
import org.harbourwire.ingest.request.FetchService;
import org.harbourwire.kit.http.OutboundClient;
import org.harbourwire.kit.kafka.KafkaClients;
import org.harbourwire.kit.kafka.StreamsService;
import org.harbourwire.kit.kafka.TopicSetup;
import org.harbourwire.kit.lifecycle.Health;
import org.harbourwire.kit.lifecycle.Service;
import org.harbourwire.kit.lifecycle.StartFailure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The ingest service: fetching and identity.
public final class IngestApp implements Service {
  private static final Logger LOG = LoggerFactory.getLogger(IngestApp.class);

  private final IngestConfig config;
  private final OutboundClient client;
  private final KafkaClients kafka;
  private final Clock clock;
  private final boolean once;
  private final FetchService fetching;
  private final StreamsService identity;

  /// @param client the way out; closed by its owner
  /// @param state where Kafka Streams keeps its local copy of state
  /// @param once poll each source of `config` once, at once, and never again; the registry is
  ///   neither read nor written
  public IngestApp(
      IngestConfig config,
      KafkaClients kafka,
      OutboundClient client,
      Path state,
      Clock clock,
      boolean once) {
    this.config = config;
    this.client = client;
    this.kafka = kafka;
    this.clock = clock;
    this.once = once;
    this.fetching =
        new FetchService(
            kafka,
            client,
            once ? SourceTable.of(polled()) : new SourceTable(),
            config.requestDelay(),
            config.hubs(),
            clock,
            once);
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
    if (!once) {
      register();
    }
    if (!client.namesContact() && polled().stream().anyMatch(IngestApp::isAway)) {
      LOG.warn("egress.contact is not set: a site that wonders who asks cannot write to you");
    }
    identity.start();
    fetching.start();
  }

  private static boolean isAway(Source source) {
    String host = HostName.of(URI.create(source.url()));
    return !host.startsWith("127.") && !host.equals("localhost");
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

  private List<Source> polled() {
    return named().stream()
        .map(s -> s.toSource(config.pollInterval(), Origin.FILE))
        .filter(Source::polled)
        .toList();
  }

  private List<SourceConfig> named() {
    List<SourceConfig> named = config.sources();
    return named == null ? List.of() : named;
  }

  private void register() {
    if (config.sources() == null) {
      return;
    }
    SourceRegistry registry = new SourceRegistry(kafka, clock);
    try {
      SourcePlan plan = SourcePlan.atStart(registry.read().all(), named(), config.pollInterval());
      registry.write(plan);
      LOG.info(
          "sources of the configuration: {} added, {} changed, {} removed, {} unchanged",
          plan.added().size(),
          plan.changed().size(),
          plan.removed().size(),
          plan.unchanged().size());
    } catch (KafkaException e) {
      throw new StartFailure("the sources cannot be registered: " + e.getMessage(), e);
    }
  }
}
