package org.harbourwire.testkit.broker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.harbourwire.embedded.kafka.EmbeddedBroker;
import org.jspecify.annotations.Nullable;

/// One real broker for all tests of this JVM: started on first use, closed at its end. Tests share
/// it, so each names its own Kafka topics or uses its own consumer groups.
public final class RealBroker {
  private static @Nullable EmbeddedBroker broker;

  private RealBroker() {}

  /// Where clients connect: `host:port`.
  public static synchronized String bootstrapServers() {
    EmbeddedBroker running = broker;
    if (running == null) {
      running = EmbeddedBroker.start(temporaryFolder());
      broker = running;
      Runtime.getRuntime().addShutdownHook(new Thread(running::close, "test broker's end"));
    }
    return running.bootstrapServers();
  }

  private static Path temporaryFolder() {
    try {
      return Files.createTempDirectory(Files.createDirectories(Path.of("target")), "broker");
    } catch (IOException e) {
      throw new UncheckedIOException("no place for the test broker's data", e);
    }
  }
}
