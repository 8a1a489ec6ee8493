package org.harbourwire.bench.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// One instance of the ingest service.
final class IngestProcess {
  private final Process process;

  private IngestProcess(Process process) {
    this.process = process;
  }

  static IngestProcess start(String name, Path folder, List<String> launcher) {
    List<String> command = new ArrayList<>(launcher);
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(IngestInstance.class.getName());
    command.add(folder.resolve(name + ".yaml").toString());
    command.add(folder.resolve(name).toString());
    Redirect log = Redirect.appendTo(folder.resolve(name + ".log").toFile());
    try {
      return new IngestProcess(
          new ProcessBuilder(command).redirectOutput(log).redirectError(log).start());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot start " + name, e);
    }
  }

  /// The JVM of this process, with `options`.
  static List<String> java(String... options) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-XX:+UseSerialGC"));
    command.addAll(List.of(options));
    return command;
  }

  /// Processor time that it has used.
  Duration cpu() {
    return process.info().totalCpuDuration().orElse(Duration.ZERO);
  }

  boolean alive() {
    return process.isAlive();
  }

  /// `kill -9`; returns when it is gone.
  void kill() {
    process.destroyForcibly();
    try {
      process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
