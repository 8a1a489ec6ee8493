package org.harbourwire.index;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.harbourwire.kit.config.Secret;
import org.harbourwire.kit.kafka.KafkaClients;
import org.harbourwire.kit.kafka.KafkaConfig;
import org.harbourwire.store.ArticleStore;
import org.harbourwire.store.StoreConfig;

/// A rebuild in a process of its own, to be killed there.
final class RebuildProcess {
  private RebuildProcess() {}

  static Process start(String kafka, StoreConfig store, Path log) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-Xmx256m", "-XX:+UseSerialGC"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(RebuildProcess.class.getName());
    command.addAll(List.of(kafka, store.url(), store.analysis().name()));
    File file = log.toFile();
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(file));
    builder.environment().put("STORE_PASSWORD", store.password().value());
    try {
      return builder.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// `KAFKA ELASTICSEARCH ANALYSIS`, the password in the environment.
  public static void main(String[] args) throws InterruptedException {
    KafkaClients kafka = new KafkaClients(KafkaConfig.local(args[0], null));
    StoreConfig config =
        new StoreConfig(
            args[1],
            "elastic",
            new Secret(System.getenv("STORE_PASSWORD")),
            StoreConfig.Analysis.valueOf(args[2]));
    try (ArticleStore store = new ArticleStore(config)) {
      Rebuild.Rebuilt rebuilt =
          new Rebuild(kafka, store, Clock.systemUTC(), System.out::println)
              .run(new Rebuild.Wish(true, false));
      System.out.println(rebuilt);
    }
  }
}
