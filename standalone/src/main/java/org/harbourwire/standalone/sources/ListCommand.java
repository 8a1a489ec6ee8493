package org.harbourwire.standalone.sources;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.harbourwire.standalone.machine.AskedKafka;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `sources list`: every registered source and how it does.
@Command(
    name = "list",
    description = "Lists the registered sources and how each does.",
    mixinStandardHelpOptions = true)
public final class ListCommand implements Callable<Integer> {
  @Mixin AskedKafka kafka = new AskedKafka();

  @Override
  public Integer call() {
    List<Standing> all = kafka.ask(Standing::all);
    if (all.isEmpty()) {
      System.out.println("No source is registered; sources add URL registers one.");
      return 0;
    }
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("ID", "NAME", "TYPE", "STATUS", "LAST SUCCESS", "NEXT POLL", "ERROR"));
    all.forEach(s -> rows.add(row(s)));
    TextTable.lines(rows).forEach(System.out::println);
    return 0;
  }

  private static List<String> row(Standing s) {
    return List.of(
        s.source().id(),
        s.source().name(),
        s.source().type().wireName(),
        s.status(),
        s.lastSuccess(),
        s.nextPoll(),
        s.error());
  }
}
