package org.harbourwire.standalone.command;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.apache.kafka.common.KafkaException;
import org.harbourwire.kit.kafka.KafkaClients;
import org.harbourwire.kit.kafka.KafkaConfig;
import org.harbourwire.kit.lifecycle.StartFailure;

/// A Kafka that is asked one thing by a command whose user waits: it gives up after seconds.
final class AskedKafka {
  private static final Map<String, String> SOON =
      Map.of("default.api.timeout.ms", "5000", "request.timeout.ms", "4000");

  private AskedKafka() {}

  /// What `question` answers.
  ///
  /// @throws StartFailure when Kafka does not answer
  static <T> T ask(KafkaConfig config, Function<KafkaClients, T> question) {
    Map<String, String> properties = new HashMap<>(SOON);
    properties.putAll(config.properties());
    KafkaConfig impatient =
        new KafkaConfig(
            config.bootstrapServers(),
            config.partitions(),
            config.replicationFactor(),
            null,
            properties);
    try {
      return question.apply(new KafkaClients(impatient));
    } catch (KafkaException e) {
      throw new StartFailure(
          "Kafka at "
              + config.bootstrapServers()
              + " does not answer; does the instance still run?",
          e);
    }
  }
}
