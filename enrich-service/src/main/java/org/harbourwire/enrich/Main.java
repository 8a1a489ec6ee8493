package org.harbourwire.enrich;

import java.nio.file.Path;
import java.time.Clock;
import org.harbourwire.kit.config.ConfigFault;
import org.harbourwire.kit.config.ConfigReader;
import org.harbourwire.kit.kafka.KafkaClients;
import org.harbourwire.kit.lifecycle.ServiceRunner;

/// Runs the enrich service alone: `Main [CONFIG.yaml]`.
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    try {
      ConfigReader reader = new ConfigReader(System.getenv());
      EnrichConfig config =
          args.length == 0
              ? new EnrichConfig(null, null)
              : reader.read(Path.of(args[0]), EnrichConfig.class);
      KafkaClients kafka = new KafkaClients(config.kafka());
      ServiceRunner.run(new EnrichApp(kafka, config.state(), Clock.systemUTC()));
    } catch (ConfigFault e) {
      System.err.println("harbourwire: " + e.getMessage());
      System.exit(1);
    }
  }
}
