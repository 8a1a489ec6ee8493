package org.harbourwire.alert;

import java.nio.file.Path;
import java.time.Clock;
import org.harbourwire.kit.config.ConfigFault;
import org.harbourwire.kit.config.ConfigReader;
import org.harbourwire.kit.http.EgressConfig;
import org.harbourwire.kit.http.OutboundClient;
import org.harbourwire.kit.kafka.KafkaClients;
import org.harbourwire.kit.kafka.KafkaConfig;
import org.harbourwire.kit.lifecycle.ServiceRunner;

/// Runs the alert service alone: `Main FILE`.
final class Main {
  /// The configuration file's form.
  ///
  /// @param kafka how to reach Kafka; absent: the local one
  /// @param egress absent: only the public internet
  /// @param state folder of the service's local state
  /// @param alert absent: all defaults
  record Settings(KafkaConfig kafka, EgressConfig egress, Path state, AlertConfig alert) {
    Settings {
      kafka = kafka == null ? KafkaConfig.local("127.0.0.1:9092", null) : kafka;
      egress = egress == null ? EgressConfig.publicOnly() : egress;
      state = state == null ? Path.of("state") : state;
      alert = alert == null ? AlertConfig.defaults() : alert;
    }
  }

  private Main() {}

  static void main(String[] args) {
    if (args.length != 1) {
      throw new ConfigFault("use: one argument, the configuration file");
    }
    Settings s = new ConfigReader(System.getenv()).read(Path.of(args[0]), Settings.class);
    try (OutboundClient client = new OutboundClient(s.egress())) {
      KafkaClients kafka = new KafkaClients(s.kafka());
      ServiceRunner.run(new AlertApp(s.alert(), kafka, client, s.state(), Clock.systemUTC()));
    }
  }
}
