package org.harbourwire.standalone.command;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// The command line's root: without a command it shows what there is.
@Command(
    name = "harbourwire",
    description = "Watches government and press sites; makes clean, tagged, searchable articles.",
    mixinStandardHelpOptions = true,
    version = "Harbourwire 0.1.0",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      DemoCommand.class,
      UpCommand.class,
      StageCommand.class,
      TryCommand.class,
      WhyCommand.class,
      SourcesCommand.class,
      TaxonomyCommand.class,
      AlertsCommand.class,
      KibanaCommand.class,
      SearchCommand.class,
      ReindexCommand.class,
      ServiceCommands.Ingest.class,
      ServiceCommands.Enrich.class,
      ServiceCommands.Index.class,
      ServiceCommands.Alert.class,
      ServiceCommands.Portal.class
    })
public final class Harbourwire implements Callable<Integer> {

  @Override
  public Integer call() {
    CommandLine.usage(this, System.out);
    return CommandLine.ExitCode.USAGE;
  }
}
