package org.harbourwire.bench.ingest;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.harbourwire.ingest.IngestApp;
import org.harbourwire.ingest.IngestConfig;
import org.harbourwire.kit.config.ConfigReader;
import org.harbourwire.kit.http.EgressConfig;
import org.harbourwire.kit.http.OutboundClient;
import org.harbourwire.kit.kafka.KafkaClients;
import org.harbourwire.kit.kafka.KafkaConfig;
import org.harbourwire.kit.lifecycle.ServiceRunner;

/// The ingest service alone in a process, to be measured and killed there.
final class IngestInstance {
  private IngestInstance() {}

  /// What the service is given.
  record Config(KafkaConfig kafka, EgressConfig egress, IngestConfig ingest) {}

  /// `CONFIG DATA`: runs until the process is told to stop.
  public static void main(String[] args) {
    Config config = new ConfigReader(Map.of()).read(Path.of(args[0]), Config.class);
    try (ServiceRunner runner = new ServiceRunner()) {
      runner.start(
          new IngestApp(
              config.ingest(),
              new KafkaClients(config.kafka()),
              new OutboundClient(config.egress()),
              Path.of(args[1]),
              Clock.systemUTC(),
              false));
      runner.awaitStop();
    }
  }
}
