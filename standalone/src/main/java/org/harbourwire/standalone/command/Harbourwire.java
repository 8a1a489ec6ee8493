package org.harbourwire.standalone.command;

import picocli.CommandLine.Command;

/// The command line's root: without a command it shows what there is.
@Command(
    name = "harbourwire",
    description = "Watches government and press sites; makes clean, tagged, searchable articles.",
    mixinStandardHelpOptions = true,
    version = "Harbourwire 0.1.0",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {DemoCommand.class, UpCommand.class, StageCommand.class})
public final class Harbourwire implements Runnable {
  @picocli.CommandLine.Spec private picocli.CommandLine.Model.CommandSpec spec;

  @Override
  public void run() {
    spec.commandLine().usage(System.out);
  }
}
