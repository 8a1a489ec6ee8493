package org.harbourwire.standalone.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

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
      ServiceCommands.Ingest.class,
      ServiceCommands.Enrich.class,
      ServiceCommands.Index.class,
      ServiceCommands.Alert.class,
      ServiceCommands.Portal.class
    })
public final class Harbourwire implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    spec.commandLine().usage(System.out);
  }
}
