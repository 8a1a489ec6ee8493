package org.harbourwire.alert;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.function.Supplier;
import org.harbourwire.alert.delivery.Notifier;
import org.harbourwire.alert.delivery.RetrySchedule;
import org.harbourwire.alert.delivery.WebhookSecrets;
import org.harbourwire.alert.raise.AlertTopology;
import org.harbourwire.kit.http.OutboundClient;
import org.harbourwire.kit.kafka.KafkaClients;
import org.harbourwire.kit.kafka.StreamsService;
import org.harbourwire.kit.kafka.TopicSetup;
import org.harbourwire.kit.lifecycle.Health;
import org.harbourwire.kit.lifecycle.Service;
import org.harbourwire.kit.lifecycle.StartFailure;
import org.harbourwire.text.name.TagNames;

/// The alert service: the topology that raises alerts, and the notifier that delivers them.
public final class AlertApp implements Service {
  private final KafkaClients kafka;
  private final StreamsService raising;
  private final Notifier notifier;

  /// @param names of topics and entities, by which rules find what searches find
  /// @param client the way out; closed by its owner
  /// @param state where Kafka Streams keeps its local copy of state
  /// @throws StartFailure when the webhook secret cannot be had
  public AlertApp(
      AlertConfig config,
      KafkaClients kafka,
      Supplier<TagNames> names,
      OutboundClient client,
      Path state,
      Clock clock) {
    this(config, kafka, names, client, state, RetrySchedule.standard(), clock);
  }

  /// @param schedule when a failed delivery is tried again
  AlertApp(
      AlertConfig config,
      KafkaClients kafka,
      Supplier<TagNames> names,
      OutboundClient client,
      Path state,
      RetrySchedule schedule,
      Clock clock) {
    this.kafka = kafka;
    this.raising =
        new StreamsService(
            "alerts",
            AlertTopology.build(names, config.sourceHealthWebhook(), clock),
            kafka.streams("harbourwire-alerts", state));
    this.notifier = new Notifier(kafka, client, secrets(config, state), schedule, clock);
  }

  /// The webhook secrets that the service signs with, for whoever shows a rule's owner his.
  public static WebhookSecrets secrets(AlertConfig config, Path state) {
    return WebhookSecrets.load(config.webhookSecret(), secretFile(state));
  }

  /// The same, of a service that has run; none is made.
  ///
  /// @throws StartFailure when there is none
  public static WebhookSecrets existingSecrets(AlertConfig config, Path state) {
    if (config.webhookSecret() == null && !Files.exists(secretFile(state))) {
      throw new StartFailure(
          "there is no webhook secret in "
              + state
              + "; name the data folder of the alert service with --data, or its configuration with"
              + " --config");
    }
    return secrets(config, state);
  }

  private static Path secretFile(Path state) {
    return state.resolve("webhook-secret");
  }

  @Override
  public String name() {
    return "alert";
  }

  @Override
  public void start() {
    TopicSetup.ensure(kafka);
    raising.start();
    notifier.start();
  }

  @Override
  public Health check() {
    Health stream = raising.check();
    return stream.ok() ? notifier.check() : stream;
  }

  @Override
  public void close() {
    notifier.close();
    raising.close();
  }
}
