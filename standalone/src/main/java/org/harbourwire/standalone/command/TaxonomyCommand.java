package org.harbourwire.standalone.command;

import java.util.concurrent.Callable;
import org.harbourwire.kit.lifecycle.StartFailure;
import org.harbourwire.standalone.taxonomy.ApplyCommand;
import org.harbourwire.standalone.taxonomy.CheckCommand;
import org.harbourwire.standalone.taxonomy.DiffCommand;
import org.harbourwire.standalone.taxonomy.ExportCommand;
import org.harbourwire.standalone.taxonomy.ListCommand;
import picocli.CommandLine.Command;

/// `taxonomy …`: looks after the topics and names that enrichers know.
@Command(
    name = "taxonomy",
    description = "Looks after the topics and names that enrichers know, running ones too.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      CheckCommand.class,
      DiffCommand.class,
      ApplyCommand.class,
      ListCommand.class,
      ExportCommand.class
    })
final class TaxonomyCommand implements Callable<Integer> {
  @Override
  public Integer call() {
    throw new StartFailure("taxonomy needs a command, such as taxonomy check; see taxonomy --help");
  }
}
