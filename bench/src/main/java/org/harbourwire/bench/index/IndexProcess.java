package org.harbourwire.bench.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.harbourwire.index.IndexApp;
import org.harbourwire.kit.config.Secret;
import org.harbourwire.kit.kafka.KafkaClients;
import org.harbourwire.kit.kafka.KafkaConfig;
import org.harbourwire.kit.lifecycle.ServiceRunner;
import org.harbourwire.store.ArticleStore;
import org.harbourwire.store.StoreConfig;

/// The index service alone in a process, to be killed there.
final class IndexProcess {
  private static final String PASSWORD = "STORE_PASSWORD";

  private final Process process;

  private IndexProcess(Process process) {
    this.process = process;
  }

  static IndexProcess start(Bench bench, Path log) {
    StoreConfig store = bench.storeConfig();
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx256m"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(IndexProcess.class.getName());
    command.addAll(List.of(bench.kafka().config().bootstrapServers(), store.url()));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    builder.environment().put(PASSWORD, store.password().value());
    try {
      return new IndexProcess(builder.start());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// `kill -9`; returns when it is gone.
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /// `KAFKA ELASTICSEARCH`, the password in the environment: runs until it is told to stop.
  public static void main(String[] args) {
    KafkaClients kafka = new KafkaClients(KafkaConfig.local(args[0], "bench"));
    StoreConfig config =
        new StoreConfig(
            args[1], "elastic", new Secret(System.getenv(PASSWORD)), StoreConfig.Analysis.PLUGIN);
    try (ArticleStore store = new ArticleStore(config);
        ServiceRunner runner = new ServiceRunner()) {
      runner.start(new IndexApp(kafka, store, Clock.systemUTC()));
      runner.awaitStop();
    }
  }
}
