package org.harbourwire.standalone.machine;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.apache.kafka.common.KafkaException;
import org.harbourwire.kit.config.ConfigFault;
import org.harbourwire.kit.config.ConfigReader;
import org.harbourwire.kit.kafka.KafkaClients;
import org.harbourwire.kit.kafka.KafkaConfig;
import org.harbourwire.kit.kafka.TopicSetup;
import org.harbourwire.kit.lifecycle.StartFailure;
import org.harbourwire.standalone.HarbourwireConfig;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The Kafka that a command asks while its user waits, as the command's options name it: it gives
/// up after seconds.
public final class AskedKafka {
  private static final Map<String, String> SOON =
      Map.of(
          "default.api.timeout.ms", "5000",
          "request.timeout.ms", "4000",
          "max.block.ms", "5000",
          "delivery.timeout.ms", "5000");

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Data folder of the instance (default: of the demo or up that runs).")
  @Nullable Path data;

  @Option(
      names = "--kafka",
      paramLabel = "HOST:PORT",
      description = "Kafka, instead of the running instance's.")
  @Nullable String servers;

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "Configuration whose part kafka names it, instead of the running instance's.")
  @Nullable Path config;

  /// What `question` answers.
  ///
  /// @throws StartFailure when Kafka does not answer
  public <T> T ask(Function<KafkaClients, T> question) {
    return ask(
        kafka(),
        clients -> {
          requireTopics(clients);
          return question.apply(clients);
        });
  }

  /// Only a configuration says how often they are to be kept, so only then they are made.
  private void requireTopics(KafkaClients clients) {
    if (config != null && servers == null) {
      TopicSetup.ensure(clients);
    } else if (!TopicSetup.areThere(clients)) {
      throw new StartFailure(
          "Kafka at "
              + clients.config().bootstrapServers()
              + " has no topics of Harbourwire yet: start a service there, or name a configuration"
              + " by --config, and they are made");
    }
  }

  /// The same of a Kafka that is known.
  ///
  /// @throws StartFailure when Kafka does not answer
  public static <T> T ask(KafkaConfig config, Function<KafkaClients, T> question) {
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

  private KafkaConfig kafka() {
    if (servers != null) {
      return KafkaConfig.local(servers, null);
    }
    if (config != null) {
      KafkaConfig named =
          new ConfigReader(System.getenv()).read(config, HarbourwireConfig.class).kafka();
      if (named == null) {
        throw new ConfigFault(config + ": kafka: missing");
      }
      return named;
    }
    RunningInstance instance = RunningInstance.find(data);
    // Beside the answer, so that a script which reads that is not disturbed.
    System.err.println("Asking " + instance.description());
    return KafkaConfig.local(instance.file().kafka(), null);
  }
}
