package org.harbourwire.embedded.kafka;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/// A real Kafka broker in this process. What it acknowledged survives a kill -9 of the process.
///
/// Its threads keep the process alive: whoever starts it must close it, on failure too.
public final class EmbeddedBroker implements AutoCloseable {
  private final KafkaRaftServer server;
  private final int port;
  private final AtomicBoolean closed = new AtomicBoolean();

  private EmbeddedBroker(KafkaRaftServer server, int port) {
    this.server = server;
    this.port = port;
  }

  /// Starts a broker whose data is below `data`, on any free port.
  ///
  /// @throws BrokerFailure when it cannot start
  public static EmbeddedBroker start(Path data) {
    return start(data, 0);
  }

  /// Starts a broker whose data is below `data`, on `port`, or on any free one if that is 0.
  ///
  /// @throws BrokerFailure when it cannot start
  public static EmbeddedBroker start(Path data, int port) {
    Path logs = data.resolve("logs").toAbsolutePath();
    try {
      int listen = port == 0 ? freePort() : port;
      var config = new KafkaConfig(BrokerSettings.of(logs, listen, freePort()), false);
      Files.createDirectories(logs);
      format(logs);
      var server = new KafkaRaftServer(config, Time.SYSTEM);
      var broker = new EmbeddedBroker(server, listen);
      broker.startUp();
      return broker;
    } catch (Exception e) { // Formatter.run() declares no less.
      throw new BrokerFailure("the Kafka broker does not start: " + e.getMessage(), e);
    }
  }

  private void startUp() {
    try {
      server.startup();
    } catch (RuntimeException e) {
      close();
      throw e;
    }
  }

  /// Where clients connect: `host:port`.
  public String bootstrapServers() {
    return "127.0.0.1:" + port;
  }

  @Override
  public void close() {
    if (closed.compareAndSet(false, true)) {
      server.shutdown();
      server.awaitShutdown();
    }
  }

  private static void format(Path logs) throws Exception {
    if (Files.exists(logs.resolve("meta.properties"))) {
      return;
    }
    new Formatter()
        .setClusterId(Uuid.randomUuid().toString())
        .setNodeId(Integer.parseInt(BrokerSettings.NODE_ID))
        .setReleaseVersion(MetadataVersion.latestProduction())
        .setControllerListenerName(BrokerSettings.CONTROLLER)
        .setMetadataLogDirectory(logs.toString())
        .addDirectory(logs.toString())
        .setPrintStream(
            new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
        .run();
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
