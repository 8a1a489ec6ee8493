package org.harbourwire.standalone.sources;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import org.harbourwire.contract.source.Source;
import org.harbourwire.ingest.SourceConfig;
import org.harbourwire.ingest.opml.OpmlWriter;
import org.harbourwire.ingest.registry.SourceRegistry;
import org.harbourwire.ingest.registry.SourceTable;
import org.harbourwire.standalone.machine.AskedKafka;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `sources export`: all that is registered, on standard output.
@Command(
    name = "export",
    description = "Writes the registered sources: as YAML, which apply takes back, or as OPML.",
    mixinStandardHelpOptions = true)
public final class ExportCommand implements Callable<Integer> {
  @ArgGroup Format format = new Format();

  @Mixin AskedKafka kafka = new AskedKafka();

  /// One or the other.
  static final class Format {
    @Option(names = "--yaml", description = "As a file of sources; the default.")
    boolean yaml;

    @Option(names = "--opml", description = "As OPML 2.0: names and addresses only.")
    boolean opml;
  }

  @Override
  public Integer call() {
    Clock clock = Clock.systemUTC();
    SourceTable table = kafka.ask(clients -> new SourceRegistry(clients, clock).read());
    List<Source> all = table.all().stream().sorted(Comparator.comparing(Source::id)).toList();
    SourcesFile.write(
        format.opml
            ? OpmlWriter.write(all, clock.instant())
            : SourcesFile.yaml(all.stream().map(SourceConfig::of).toList()),
        null);
    return 0;
  }
}
