package org.harbourwire.alert;

import java.nio.file.Path;
import java.time.Clock;
import org.harbourwire.kit.config.ConfigReader;
import org.harbourwire.kit.http.EgressConfig;
import org.harbourwire.kit.http.OutboundClient;
import org.harbourwire.kit.kafka.KafkaClients;
import org.harbourwire.kit.kafka.KafkaConfig;
import org.harbourwire.kit.lifecycle.ServiceRunner;

/// Runs the alert service alone: `Main FILE`.
final class Main {
  /// The configuration file's form.
  record Settings(KafkaConfig kafka, EgressConfig egress, Path state, AlertConfig alert) {}

  private Main() {}

  static void main(String[] args) {
    Settings s = new ConfigReader(System.getenv()).read(Path.of(args[0]), Settings.class);
    AlertConfig alert = s.alert() == null ? AlertConfig.defaults() : s.alert();
    EgressConfig egress = s.egress() == null ? EgressConfig.publicOnly() : s.egress();
    try (OutboundClient client = new OutboundClient(egress)) {
      KafkaClients kafka = new KafkaClients(s.kafka());
      ServiceRunner.run(new AlertApp(alert, kafka, client, s.state(), Clock.systemUTC()));
    }
  }
}
