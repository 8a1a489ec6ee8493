package org.harbourwire.standalone.sources;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.harbourwire.contract.source.Source;
import org.harbourwire.contract.source.SourceHealth;
import org.harbourwire.contract.trace.Decision;
import org.harbourwire.ingest.registry.PollNow;
import org.harbourwire.ingest.registry.SourceRegistry;
import org.harbourwire.kit.kafka.KafkaClients;
import org.harbourwire.kit.lifecycle.StartFailure;
import org.harbourwire.standalone.machine.AskedKafka;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `sources poll ID…`: now, whatever their time.
@Command(
    name = "poll",
    description = "Polls sources now and shows what came of it.",
    mixinStandardHelpOptions = true)
public final class PollCommand implements Callable<Integer> {
  private static final Duration WITHIN = Duration.ofSeconds(30);
  private static final Set<String> DONE = Set.of("polled", "not-modified");

  @Parameters(paramLabel = "ID", arity = "1..*", description = "Ids of sources.")
  List<String> ids = List.of();

  @Mixin AskedKafka kafka = new AskedKafka();

  @Override
  public Integer call() {
    return kafka.ask(this::poll);
  }

  private int poll(KafkaClients clients) {
    Clock clock = Clock.systemUTC();
    List<Source> named = NamedSources.in(new SourceRegistry(clients, clock).read(), ids);
    named.forEach(PollCommand::requirePolled);
    try (PollNow now = new PollNow(clients, clock)) {
      Map<String, PollNow.Outcome> outcomes = now.poll(named, WITHIN);
      named.forEach(s -> System.out.println(s.id() + ": " + inWords(s, outcomes)));
      return outcomes.values().stream().allMatch(PollCommand::isDone) ? 0 : 1;
    }
  }

  private static void requirePolled(Source source) {
    if (!source.polled()) {
      throw new StartFailure(
          source.paused()
              ? source.id() + " is paused; sources enable " + source.id() + " ends that"
              : "the usage of " + source.id() + " is disabled, so it is not polled");
    }
  }

  private static boolean isDone(PollNow.Outcome outcome) {
    return outcome.decision() != null && DONE.contains(outcome.decision().outcome());
  }

  private static String inWords(Source source, Map<String, PollNow.Outcome> outcomes) {
    PollNow.Outcome outcome = outcomes.getOrDefault(source.id(), PollNow.Outcome.NONE);
    Decision decision = outcome.decision();
    if (decision == null) {
      return "asked for, and not polled within " + WITHIN.toSeconds() + " s; does ingest run?";
    }
    String why = decision.reason() == null ? "" : ": " + decision.reason();
    SourceHealth health = outcome.health();
    String next = health == null ? "" : "; next poll " + Standing.shown(health.nextPollAt());
    return decision.outcome() + why + next;
  }
}
