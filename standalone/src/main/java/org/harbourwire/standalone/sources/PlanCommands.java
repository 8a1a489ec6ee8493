package org.harbourwire.standalone.sources;

import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.harbourwire.ingest.registry.SourcePlan;
import org.harbourwire.ingest.registry.SourceRegistry;
import org.harbourwire.kit.kafka.KafkaClients;
import org.harbourwire.standalone.machine.AskedKafka;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `sources plan FILE` and `sources apply FILE`: the registry as a file says.
public final class PlanCommands {
  /// Of `plan`, when changes would be made.
  private static final int CHANGES = 2;

  private PlanCommands() {}

  /// What the two have in common.
  abstract static class OfFile implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "The sources: YAML with the key sources.")
    Path file = Path.of("sources.yaml");

    @Option(names = "--prune", description = "Removes registered sources that FILE does not name.")
    boolean prune;

    @Mixin AskedKafka kafka = new AskedKafka();

    /// Goes on with the plan.
    abstract int done(SourcePlan plan, SourceRegistry registry);

    @Override
    public Integer call() {
      SourcesFile wanted = SourcesFile.read(file);
      return kafka.ask(clients -> planned(wanted, clients));
    }

    private int planned(SourcesFile wanted, KafkaClients clients) {
      SourceRegistry registry = new SourceRegistry(clients, Clock.systemUTC());
      SourcePlan plan =
          SourcePlan.byCommand(registry.read().all(), wanted.sources(), wanted.interval(), prune);
      PlanLines.of(plan, file).forEach(System.out::println);
      return done(plan, registry);
    }
  }

  /// `sources plan FILE`.
  @Command(
      name = "plan",
      description = {
        "Shows what apply would do.",
        "Exit code: 0 nothing, 2 changes would be made, 1 it cannot be told."
      },
      exitCodeOnInvalidInput = 1,
      mixinStandardHelpOptions = true)
  public static final class Plan extends OfFile {
    @Override
    int done(SourcePlan plan, SourceRegistry registry) {
      return plan.isEmpty() ? 0 : CHANGES;
    }
  }

  /// `sources apply FILE`.
  @Command(
      name = "apply",
      description = "Makes the registry hold what FILE names; again changes nothing more.",
      mixinStandardHelpOptions = true)
  public static final class Apply extends OfFile {
    @Override
    int done(SourcePlan plan, SourceRegistry registry) {
      registry.write(plan);
      System.out.println(
          plan.isEmpty() ? "Nothing to do" : "Done; running instances follow within seconds");
      return 0;
    }
  }
}
