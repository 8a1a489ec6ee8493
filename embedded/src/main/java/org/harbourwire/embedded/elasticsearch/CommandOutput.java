package org.harbourwire.embedded.elasticsearch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/// What a short command answered.
///
/// @param exitCode 0: it did what it was asked for
/// @param text output and errors, without the blank around them
record CommandOutput(int exitCode, String text) {

  /// Runs `command`.
  static CommandOutput of(List<String> command) {
    return of(command, Map.of(), "");
  }

  /// Runs `command` with nothing but `environment` and PATH, `input` as its standard input.
  static CommandOutput of(List<String> command, Map<String, String> environment, String input) {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    ChildEnvironment.reduce(builder).putAll(environment);
    try {
      Process process = builder.start();
      try (var stdin = process.outputWriter(StandardCharsets.UTF_8)) {
        stdin.write(input);
      }
      String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return new CommandOutput(process.waitFor(), text.strip());
    } catch (IOException e) {
      throw new ElasticsearchFailure("cannot run " + command.getFirst() + ": " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ElasticsearchFailure("stopped while running " + command.getFirst(), e);
    }
  }
}
