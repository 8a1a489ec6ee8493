package org.harbourwire.standalone.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.harbourwire.kit.config.ConfigFault;
import org.harbourwire.kit.config.ConfigReader;
import org.harbourwire.kit.config.Durations;
import org.harbourwire.kit.lifecycle.StartFailure;
import org.harbourwire.standalone.HarbourwireConfig;
import org.harbourwire.store.ArticleStore;
import org.harbourwire.store.StoreConfig;
import org.harbourwire.store.StoreUnavailable;
import org.harbourwire.store.kibana.KibanaAssets;
import org.harbourwire.store.kibana.check.DataCheck;
import org.harbourwire.store.kibana.check.Finding;
import org.harbourwire.store.kibana.server.Applied;
import org.harbourwire.store.kibana.server.KibanaApply;
import org.harbourwire.store.kibana.server.KibanaConfig;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `kibana …`: dashboards and what they need.
@Command(
    name = "kibana",
    description = "Looks after Kibana's data views, searches, dashboards and alerting rules.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      KibanaCommand.Export.class,
      KibanaCommand.Apply.class,
      KibanaCommand.Check.class
    })
final class KibanaCommand implements Callable<Integer> {
  @Override
  public Integer call() {
    throw new StartFailure("kibana needs a command: export, apply or check; see kibana --help");
  }

  /// Writes them.
  @Command(
      name = "export",
      description = "Writes what Kibana imports (NDJSON).",
      mixinStandardHelpOptions = true)
  static final class Export implements Callable<Integer> {
    @Parameters(
        paramLabel = "FILE",
        arity = "0..1",
        description = "Where to (default: standard output).")
    @Nullable Path file;

    @Option(
        names = "--rules",
        description = "The alerting rules instead: a line of path and body for each.")
    boolean rules;

    @Override
    public Integer call() {
      String lines = rules ? KibanaAssets.ruleLines() : KibanaAssets.ndjson();
      if (file == null) {
        System.out.print(lines);
        return 0;
      }
      try {
        Files.writeString(file, lines, StandardCharsets.UTF_8);
      } catch (IOException e) {
        throw new StartFailure("cannot write " + file + ": " + e, e);
      }
      System.out.println(lines.lines().count() + " lines written to " + file);
      return 0;
    }
  }

  /// Hands them to Kibana.
  @Command(
      name = "apply",
      description = "Imports them into Kibana over those that are there; makes missing rules.",
      mixinStandardHelpOptions = true)
  static final class Apply implements Callable<Integer> {
    private static final Duration PAUSE = Duration.ofSeconds(2);

    @Option(
        names = "--config",
        paramLabel = "FILE",
        required = true,
        description = "Configuration whose part kibana says where it is.")
    Path config = Path.of("harbourwire.yaml");

    @Override
    public Integer call() throws InterruptedException {
      KibanaConfig kibana = read(config).kibana();
      if (kibana == null) {
        throw new ConfigFault(config + ": kibana: missing");
      }
      var apply = new KibanaApply(kibana, PAUSE, System.out::println);
      return switch (apply.apply(KibanaAssets.ndjson(), KibanaAssets.rules())) {
        case Applied.Whole whole -> {
          System.out.printf(
              "Kibana at %s has %d objects and %d alerting rules (%d new, %d left as they were)%n",
              kibana.url(),
              whole.objects(),
              whole.rulesMade().size() + whole.rulesKept().size(),
              whole.rulesMade().size(),
              whole.rulesKept().size());
          yield 0;
        }
        case Applied.Partly(int objects, List<Finding> faults) -> {
          faults.forEach(System.err::println);
          throw new StartFailure(
              "Kibana took " + objects + " objects, but not all: " + faults.size() + " faults");
        }
        case Applied.Refused(String reason) -> throw new StartFailure(reason);
        case Applied.NotReady(String reason) ->
            throw new StartFailure(
                reason + "; given up after " + Durations.inWords(kibana.patience()));
      };
    }
  }

  /// Proves them.
  @Command(
      name = "check",
      description = "Proves them without a Kibana; with --config on its Elasticsearch too.",
      mixinStandardHelpOptions = true)
  static final class Check implements Callable<Integer> {
    @Option(
        names = "--config",
        paramLabel = "FILE",
        description = "Configuration whose part elasticsearch says what to ask.")
    @Nullable Path config;

    @Override
    public Integer call() {
      List<Finding> faults = KibanaAssets.faults();
      faults.forEach(System.out::println);
      System.out.printf(
          "%d objects and %d alerting rules: %d faults of shape, reference, place or field%n",
          KibanaAssets.all().size(), KibanaAssets.rules().size(), faults.size());
      boolean refused = config != null && anyRefused(elasticsearch(config));
      return faults.isEmpty() && !refused ? 0 : 1;
    }

    private static StoreConfig elasticsearch(Path config) {
      StoreConfig named = read(config).elasticsearch();
      if (named == null) {
        throw new ConfigFault(config + ": elasticsearch: missing");
      }
      return named;
    }

    private static boolean anyRefused(StoreConfig elasticsearch) {
      try (ArticleStore store = new ArticleStore(elasticsearch)) {
        return KibanaAssets.ask(store.kibanaData()).entrySet().stream()
            .map(asked -> show(asked.getKey(), asked.getValue()))
            .reduce(false, Boolean::logicalOr);
      } catch (StoreUnavailable e) {
        throw new StartFailure(String.valueOf(e.getMessage()), e);
      }
    }

    /// What is empty is no fault: it may only not have happened yet.
    private static boolean show(String asset, DataCheck.Outcome outcome) {
      return switch (outcome) {
        case DataCheck.Outcome.Filled filled -> false;
        case DataCheck.Outcome.Empty(List<String> parts) -> {
          System.out.println(asset + ": nothing yet for " + String.join(", ", parts));
          yield false;
        }
        case DataCheck.Outcome.Refused(String why) -> {
          System.out.println(asset + ": Elasticsearch refuses: " + why);
          yield true;
        }
      };
    }
  }

  private static HarbourwireConfig read(Path config) {
    return new ConfigReader(System.getenv()).read(config, HarbourwireConfig.class);
  }
}
