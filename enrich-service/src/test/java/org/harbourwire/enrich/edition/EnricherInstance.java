package org.harbourwire.enrich.edition;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.harbourwire.enrich.EnrichApp;
import org.harbourwire.kit.kafka.KafkaClients;
import org.harbourwire.kit.kafka.KafkaConfig;
import org.harbourwire.kit.lifecycle.ServiceRunner;
import org.jspecify.annotations.NullMarked;

/// The enrich service alone in a process, to be killed there.
@NullMarked
final class EnricherInstance implements AutoCloseable {
  private final Process process;

  private EnricherInstance(Process process) {
    this.process = process;
  }

  static EnricherInstance start(String servers, Path folder) throws IOException {
    Redirect log = Redirect.appendTo(folder.resolve("enricher.log").toFile());
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "--enable-native-access=ALL-UNNAMED",
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Xmx384m",
            "-cp",
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
            EnricherInstance.class.getName(),
            servers,
            folder.resolve("state").toString());
    return new EnricherInstance(
        new ProcessBuilder(command).redirectOutput(log).redirectError(log).start());
  }

  /// `SERVERS STATE`: runs until the process is ended.
  public static void main(String[] args) {
    KafkaClients kafka = new KafkaClients(KafkaConfig.local(args[0], "one"));
    try (ServiceRunner runner = new ServiceRunner()) {
      runner.start(new EnrichApp(kafka, Path.of(args[1]), Clock.systemUTC()));
      runner.awaitStop();
    }
  }

  /// `kill -9`; returns when it is gone.
  @Override
  public void close() {
    process.destroyForcibly();
    try {
      process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
