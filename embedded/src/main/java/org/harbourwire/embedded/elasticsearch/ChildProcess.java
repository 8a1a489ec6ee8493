package org.harbourwire.embedded.elasticsearch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// A process that ends when we do. It runs below a few lines of shell (`child.sh`) that hold the
/// reading end of a pipe from us: when the pipe ends, because we closed it or died, they end the
/// process, by force if it does not obey.
final class ChildProcess {
  /// Between TERM and KILL. With what it takes to notice it stays inside the 15 s that we promise.
  private static final int GRACE_SECONDS = 8;

  private static final Duration PREDECESSOR_STOPS_WITHIN = Duration.ofSeconds(20);
  private static final long LOOK_EVERY_MILLIS = 100;

  private final Process shell;
  private final Path pidFile;

  private ChildProcess(Process shell, Path pidFile) {
    this.shell = shell;
    this.pidFile = pidFile;
  }

  /// Starts `command` with its output in `folders.console()`.
  static ChildProcess start(List<String> command, ServerFolders folders) {
    List<String> line = new ArrayList<>(List.of("bash", "-c", script(), "harbourwire-child"));
    line.add(folders.pidFile().toString());
    line.add(String.valueOf(GRACE_SECONDS));
    line.addAll(command);
    ProcessBuilder builder =
        new ProcessBuilder(line)
            .directory(folders.root().toFile())
            .redirectErrorStream(true)
            .redirectOutput(folders.console().toFile());
    ChildEnvironment.reduce(builder).putAll(ChildEnvironment.of(folders));
    try {
      return new ChildProcess(builder.start(), folders.pidFile());
    } catch (IOException e) {
      throw new ElasticsearchFailure("cannot start Elasticsearch: " + e.getMessage(), e);
    }
  }

  /// Waits until no process that `pidFile` names is left, as one whose JVM was killed a moment ago
  /// is still stopping.
  static void awaitPredecessor(Path pidFile) {
    long deadline = System.nanoTime() + PREDECESSOR_STOPS_WITHIN.toNanos();
    Optional<ProcessHandle> predecessor = living(pidFile);
    while (predecessor.isPresent()) {
      if (System.nanoTime() > deadline) {
        throw new ElasticsearchFailure(
            "another Elasticsearch (process %d) still runs on %s"
                .formatted(predecessor.get().pid(), pidFile.getParent()));
      }
      pause();
      predecessor = living(pidFile);
    }
  }

  boolean alive() {
    return shell.isAlive();
  }

  /// Ends it in order; by force when it does not obey. Returns when it is gone.
  void stop() {
    try {
      shell.getOutputStream().close();
      if (!shell.waitFor(GRACE_SECONDS + 2L, TimeUnit.SECONDS)) {
        kill();
      }
    } catch (IOException e) {
      kill();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      kill();
    }
  }

  /// Ends it and whatever it started at once, as a crash would.
  void kill() {
    List<ProcessHandle> all =
        Stream.concat(Stream.of(shell.toHandle()), shell.descendants()).toList();
    all.forEach(ProcessHandle::destroyForcibly);
    all.forEach(p -> p.onExit().join());
    try {
      Files.deleteIfExists(pidFile);
    } catch (IOException e) {
      throw new ElasticsearchFailure("cannot delete " + pidFile, e);
    }
  }

  private static Optional<ProcessHandle> living(Path pidFile) {
    try {
      if (!Files.exists(pidFile)) {
        return Optional.empty();
      }
      return Stream.of(Files.readString(pidFile).strip().split(" "))
          .filter(pid -> pid.matches("\\d{1,18}"))
          .flatMap(pid -> ProcessHandle.of(Long.parseLong(pid)).stream())
          .filter(p -> isServer(p, pidFile))
          .findFirst();
    } catch (IOException e) {
      throw new ElasticsearchFailure("cannot read " + pidFile, e);
    }
  }

  /// Not another process that got the same number after a restart of the machine: ours has the data
  /// folder in its command line.
  private static boolean isServer(ProcessHandle process, Path pidFile) {
    return process.isAlive()
        && process.info().commandLine().orElse("").contains(pidFile.getParent() + "/");
  }

  private static String script() {
    try (InputStream in = ChildProcess.class.getResourceAsStream("child.sh")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException("child.sh is not in our own jar", e);
    }
  }

  private static void pause() {
    try {
      Thread.sleep(LOOK_EVERY_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ElasticsearchFailure("stopped while waiting for another Elasticsearch", e);
    }
  }
}
