package org.harbourwire.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Our command line in a process of its own, as the launcher starts it.
///
/// @param process it
/// @param log where all that it says goes
record Launched(Process process, Path log) {

  /// Starts it with `arguments`; what an earlier one said in `log` is overwritten.
  static Launched start(Path log, String... arguments) throws IOException {
    Path dist = Path.of("target", "dist").toAbsolutePath();
    List<String> line =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx640m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-Dharbourwire.dist=" + dist,
                "-cp",
                dist.resolve("lib") + "/*",
                "org.harbourwire.standalone.Main"));
    line.addAll(List.of(arguments));
    return new Launched(
        new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(log.toFile()).start(),
        log);
  }

  /// What it has said.
  String output() {
    try {
      return Files.readString(log);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the output", e);
    }
  }

  /// Other processes that work below `folder`: Elasticsearch and its wrapper.
  List<Long> children(Path folder) {
    return ProcessHandle.allProcesses()
        .filter(p -> p.pid() != process.pid() && p.pid() != ProcessHandle.current().pid())
        .filter(p -> p.info().commandLine().orElse("").contains(folder.toString()))
        .map(ProcessHandle::pid)
        .toList();
  }
}
