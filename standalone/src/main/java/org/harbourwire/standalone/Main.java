package org.harbourwire.standalone;

import org.harbourwire.enrich.vocabulary.VocabularyException;
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
    int code = commandLine().execute(args);
    System.out.flush();
    // Kafka's and Elasticsearch's threads must not keep a process alive that has nothing to do.
    Runtime.getRuntime().exit(code);
  }

  static CommandLine commandLine() {
    return new CommandLine(new Harbourwire())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionExceptionHandler(Main::inOneLine)
        .setParameterExceptionHandler(Main::wrongUse);
  }

  private static int wrongUse(CommandLine.ParameterException e, String[] args) {
    CommandLine line = e.getCommandLine();
    String message = String.valueOf(e.getMessage()).lines().findFirst().orElse("wrong use");
    say(line, message + "; see " + line.getCommandSpec().qualifiedName() + " --help");
    return line.getCommandSpec().exitCodeOnInvalidInput();
  }

  private static int inOneLine(Exception e, CommandLine line, CommandLine.ParseResult parsed) {
    if (e instanceof VocabularyException faulty) {
      faulty.lines().forEach(fault -> say(line, fault));
      return 1;
    }
    if (!(e instanceof ConfigFault || e instanceof StartFailure)) {
      LoggerFactory.getLogger(Main.class).error("{} failed", line.getCommandName(), e);
    }
    String message = e.getMessage() == null ? e.toString() : e.getMessage();
    say(line, message.lines().findFirst().orElse(e.toString()));
    return 1;
  }

  private static void say(CommandLine line, String message) {
    line.getErr().println("harbourwire: " + message);
    line.getErr().flush();
  }
}
