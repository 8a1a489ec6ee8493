package org.harbourwire.standalone;

import org.harbourwire.kit.config.ConfigFault;
import org.harbourwire.kit.lifecycle.StartFailure;
import org.harbourwire.standalone.command.Harbourwire;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;

/// The door of the command line.
public final class Main {
  private Main() {}

  /// Runs the command that `args` names and exits with its code.
  public static void main(String[] args) {
    CommandLine line = new CommandLine(new Harbourwire());
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setExecutionExceptionHandler(Main::inOneLine);
    line.setParameterExceptionHandler(Main::wrongUse);
    int code = line.execute(args);
    System.out.flush();
    // Kafka's and Elasticsearch's threads must not keep a process alive that has nothing to do.
    Runtime.getRuntime().exit(code);
  }

  private static int wrongUse(CommandLine.ParameterException e, String[] args) {
    CommandLine line = e.getCommandLine();
    String message = String.valueOf(e.getMessage()).lines().findFirst().orElse("wrong use");
    System.err.println(
        "harbourwire: " + message + "; see " + line.getCommandSpec().qualifiedName() + " --help");
    return CommandLine.ExitCode.USAGE;
  }

  private static int inOneLine(Exception e, CommandLine line, CommandLine.ParseResult parsed) {
    if (!(e instanceof ConfigFault || e instanceof StartFailure)) {
      LoggerFactory.getLogger(Main.class).error("{} failed", line.getCommandName(), e);
    }
    String message = e.getMessage() == null ? e.toString() : e.getMessage();
    System.err.println("harbourwire: " + message.lines().findFirst().orElse(e.toString()));
    return 1;
  }
}
