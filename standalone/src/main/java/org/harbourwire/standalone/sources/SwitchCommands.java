package org.harbourwire.standalone.sources;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import org.harbourwire.contract.source.Origin;
import org.harbourwire.contract.source.Source;
import org.harbourwire.contract.source.Usage;
import org.harbourwire.ingest.registry.SourceRegistry;
import org.harbourwire.standalone.machine.AskedKafka;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `sources enable`, `disable` and `remove`: one word about sources that are registered.
public final class SwitchCommands {
  private SwitchCommands() {}

  /// What the three have in common: all named sources must be there before anything is done.
  abstract static class OfNamed implements Callable<Integer> {
    @Parameters(paramLabel = "ID", arity = "1..*", description = "Ids of sources.")
    List<String> ids = List.of();

    @Mixin AskedKafka kafka = new AskedKafka();

    /// Does it, and says what was done.
    abstract void change(List<Source> named, SourceRegistry registry);

    @Override
    public Integer call() {
      return kafka.ask(
          clients -> {
            SourceRegistry registry = new SourceRegistry(clients, Clock.systemUTC());
            change(NamedSources.in(registry.read(), ids), registry);
            return 0;
          });
    }
  }

  /// `sources enable ID…`.
  @Command(
      name = "enable",
      description = "Polls sources again that were paused.",
      mixinStandardHelpOptions = true)
  public static final class Enable extends OfNamed {
    @Override
    void change(List<Source> named, SourceRegistry registry) {
      List<Source> paused = named.stream().filter(Source::paused).toList();
      registry.write(paused.stream().map(s -> s.with(s.origin(), null)).toList(), List.of());
      named.forEach(s -> System.out.println(s.id() + ": " + said(s)));
    }

    private static String said(Source source) {
      String was = source.paused() ? "enabled" : "was enabled before";
      if (source.usage() == Usage.DISABLED) {
        return was + "; its usage is disabled, so it is not polled";
      }
      return source.pausedBy() == Origin.FILE
          ? was + "; its file still says enabled: false, which counts when it is applied again"
          : was;
    }
  }

  /// `sources disable ID…`.
  @Command(
      name = "disable",
      description = "Pauses sources, over restarts too, until enable or a file's enabled: true.",
      mixinStandardHelpOptions = true)
  public static final class Disable extends OfNamed {
    @Override
    void change(List<Source> named, SourceRegistry registry) {
      List<Source> paused = named.stream().map(s -> s.with(s.origin(), Origin.COMMAND)).toList();
      registry.write(paused, List.of());
      named.forEach(
          s -> System.out.println(s.id() + ": " + (s.paused() ? "was paused before" : "paused")));
    }
  }

  /// `sources remove ID…`.
  @Command(
      name = "remove",
      description = "Removes sources from the registry; their articles stay.",
      mixinStandardHelpOptions = true)
  public static final class Remove extends OfNamed {
    @Override
    void change(List<Source> named, SourceRegistry registry) {
      registry.write(List.of(), named.stream().map(Source::id).toList());
      named.forEach(
          s ->
              System.out.println(
                  s.id()
                      + ": removed"
                      + (s.origin() == Origin.FILE
                          ? "; the next start registers it again if its configuration names it"
                          : "")));
    }
  }
}
