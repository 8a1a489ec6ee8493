package org.harbourwire.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import picocli.CommandLine;

/// One command in this process with what it said.
record CommandLineRun(int code, String out, String error) {
  static CommandLineRun of(String... line) {
    PrintStream stdout = System.out;
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    StringWriter error = new StringWriter();
    System.setOut(new PrintStream(said, true, UTF_8));
    try {
      CommandLine commands = Main.commandLine().setErr(new PrintWriter(error));
      int code = commands.execute(line);
      return new CommandLineRun(code, said.toString(UTF_8), error.toString().strip());
    } finally {
      System.setOut(stdout);
    }
  }
}
