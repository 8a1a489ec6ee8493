package org.harbourwire.standalone.sources;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.harbourwire.contract.source.Origin;
import org.harbourwire.contract.source.SourceHealth;
import org.harbourwire.ingest.SourceConfig;
import org.harbourwire.kit.config.ConfigWriter;
import org.harbourwire.kit.lifecycle.StartFailure;
import org.harbourwire.standalone.machine.AskedKafka;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `sources show ID`: one source in full.
@Command(
    name = "show",
    description = "Shows how a source does and what is registered of it.",
    mixinStandardHelpOptions = true)
public final class ShowCommand implements Callable<Integer> {
  @Parameters(paramLabel = "ID", description = "Id of the source.")
  String id = "";

  @Mixin AskedKafka kafka = new AskedKafka();

  @Override
  public Integer call() {
    Standing standing =
        kafka.ask(Standing::all).stream()
            .filter(s -> s.source().id().equals(id))
            .findFirst()
            .orElseThrow(() -> new StartFailure(NamedSources.unknown(id)));
    TextTable.lines(rows(standing)).forEach(System.out::println);
    System.out.println();
    System.out.print(ConfigWriter.yaml(SourceConfig.of(standing.source())));
    return 0;
  }

  private static List<List<String>> rows(Standing s) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("status", s.status()));
    if (!s.error().isEmpty()) {
      rows.add(List.of("error", s.error()));
    }
    rows.add(List.of("last success", s.lastSuccess()));
    rows.add(List.of("next poll", s.nextPoll()));
    SourceHealth health = s.health();
    if (health != null) {
      rows.add(List.of("last poll", Standing.shown(health.lastPollAt())));
      rows.add(List.of("entries", health.entries() + ", " + health.fresh() + " new or changed"));
    }
    boolean file = s.source().origin() == Origin.FILE;
    rows.add(List.of("registered", file ? "by the configuration at start" : "by command"));
    return rows;
  }
}
