package org.harbourwire.standalone.command;

import java.util.concurrent.Callable;
import org.harbourwire.kit.lifecycle.StartFailure;
import org.harbourwire.standalone.sources.AddCommand;
import org.harbourwire.standalone.sources.DiscoverCommand;
import org.harbourwire.standalone.sources.ExportCommand;
import org.harbourwire.standalone.sources.ImportCommand;
import org.harbourwire.standalone.sources.ListCommand;
import org.harbourwire.standalone.sources.PlanCommands;
import org.harbourwire.standalone.sources.PollCommand;
import org.harbourwire.standalone.sources.ShowCommand;
import org.harbourwire.standalone.sources.SwitchCommands;
import picocli.CommandLine.Command;

/// `sources …`: looks after what is polled.
@Command(
    name = "sources",
    description = "Looks after what is polled, in running instances too.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      ListCommand.class,
      ShowCommand.class,
      AddCommand.class,
      PlanCommands.Plan.class,
      PlanCommands.Apply.class,
      SwitchCommands.Enable.class,
      SwitchCommands.Disable.class,
      PollCommand.class,
      SwitchCommands.Remove.class,
      DiscoverCommand.class,
      ImportCommand.class,
      ExportCommand.class
    })
final class SourcesCommand implements Callable<Integer> {
  @Override
  public Integer call() {
    throw new StartFailure("sources needs a command, such as sources list; see sources --help");
  }
}
