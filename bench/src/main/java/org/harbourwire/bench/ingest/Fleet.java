package org.harbourwire.bench.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.harbourwire.newsroom.crowd.CrowdSource;

/// Instances of the ingest service, each a process of its own, over one broker.
final class Fleet implements AutoCloseable {
  private final Path folder;
  private final List<String> launcher;
  private final Map<String, IngestProcess> running = new HashMap<>();

  /// @param folder for configurations, logs and state
  /// @param launcher the JVM with its options, and what precedes it
  Fleet(Path folder, List<String> launcher) {
    this.folder = folder;
    this.launcher = List.copyOf(launcher);
  }

  /// Writes the configuration of one instance.
  ///
  /// @param interval of all sources: shortest and longest alike
  /// @param delay between two requests to a host
  void configure(
      String name,
      String bootstrapServers,
      List<CrowdSource> sources,
      Duration interval,
      Duration delay) {
    StringBuilder yaml =
        new StringBuilder(
            """
            kafka: {bootstrap-servers: "%s", instance: %s}
            egress: {allow: [127.0.0.0/8], contact: "mailto:bench@harbourwire.example"}
            ingest:
              delay: %s
              sources:
            """
                .formatted(bootstrapServers, name, delay));
    for (CrowdSource source : sources) {
      yaml.append(
          "    - {id: %s, url: \"%s\", interval: %3$s, longest-interval: %3$s}\n"
              .formatted(source.id(), source.url(), interval));
    }
    try {
      Files.createDirectories(folder);
      Files.writeString(folder.resolve(name + ".yaml"), yaml);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Starts that instance; its log goes on where it ended.
  IngestProcess start(String name) {
    IngestProcess process = IngestProcess.start(name, folder, launcher);
    running.put(name, process);
    return process;
  }

  /// Kills that instance at once, as `kill -9` does.
  void kill(String name) {
    IngestProcess process = running.remove(name);
    if (process != null) {
      process.kill();
    }
  }

  @Override
  public void close() {
    running.values().forEach(IngestProcess::kill);
    running.clear();
  }
}
