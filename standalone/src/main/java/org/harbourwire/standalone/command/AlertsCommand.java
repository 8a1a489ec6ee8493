package org.harbourwire.standalone.command;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.harbourwire.alert.AlertApp;
import org.harbourwire.alert.AlertConfig;
import org.harbourwire.contract.alert.Alert;
import org.harbourwire.contract.alert.AlertRule;
import org.harbourwire.kit.config.ConfigReader;
import org.harbourwire.kit.kafka.KafkaConfig;
import org.harbourwire.kit.lifecycle.StartFailure;
import org.harbourwire.portal.rule.AlertRules;
import org.harbourwire.standalone.HarbourwireConfig;
import org.harbourwire.standalone.machine.AskedKafka;
import org.harbourwire.standalone.machine.RunningInstance;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `alerts secret RULE`: the secret by which the receiver of a rule's webhook checks our
/// signatures.
@Command(
    name = "alerts",
    description = "Looks after alert rules.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = AlertsCommand.SecretOfRule.class)
final class AlertsCommand implements Callable<Integer> {
  @Override
  public Integer call() {
    throw new StartFailure("alerts needs a command: alerts secret RULE");
  }

  /// Prints the secret of one rule.
  @Command(
      name = "secret",
      description = "Prints the webhook secret of a rule, for whoever receives its alerts.",
      mixinStandardHelpOptions = true)
  static final class SecretOfRule implements Callable<Integer> {
    @Parameters(paramLabel = "RULE", description = "Id or name of the rule.")
    String rule = "";

    @Option(
        names = "--config",
        paramLabel = "FILE",
        description =
            "The configuration of the alert service; needed if that names the master secret.")
    @Nullable Path config;

    @Option(
        names = "--data",
        paramLabel = "DIR",
        description = "Data folder of the instance or of the alert service.")
    @Nullable Path data;

    @Override
    public Integer call() {
      HarbourwireConfig read =
          config == null
              ? null
              : new ConfigReader(System.getenv()).read(config, HarbourwireConfig.class);
      AlertConfig alerts =
          read == null || read.alerts() == null ? AlertConfig.defaults() : read.alerts();
      KafkaConfig kafka = read == null ? null : read.kafka();
      Path state = data == null ? ServiceCommands.DATA : data;
      if (kafka == null) {
        RunningInstance instance = RunningInstance.find(data);
        kafka = KafkaConfig.local(instance.file().kafka(), null);
        state = instance.data().resolve("alert");
      }
      String id = id(AskedKafka.ask(kafka, AlertRules::list));
      System.out.println(AlertApp.existingSecrets(alerts, state).of(id).value());
      return 0;
    }

    private String id(List<AlertRule> rules) {
      if (rule.equals(Alert.SOURCE_HEALTH_RULE)) {
        return rule; // Built in.
      }
      List<String> ids =
          rules.stream()
              .filter(r -> r.id().equals(rule) || r.name().equals(rule))
              .map(AlertRule::id)
              .toList();
      if (ids.size() != 1) {
        throw new StartFailure(
            ids.isEmpty()
                ? "there is no rule " + rule
                : "several rules are called " + rule + ": " + String.join(", ", ids));
      }
      return ids.getFirst();
    }
  }
}
