package org.harbourwire.embedded.elasticsearch;

import java.nio.file.Path;

/// A program that starts a server and waits to be killed.
final class KilledJvm {
  /// What it prints when the server answers, followed by its address.
  static final String STARTED = "started ";

  private KilledJvm() {}

  /// Takes the server's zip and the data folder.
  public static void main(String[] args) throws InterruptedException {
    try (ChildElasticsearch server =
        ChildElasticsearch.start(
            ElasticsearchOptions.of(Path.of(args[0]), Path.of(args[1])).forTests())) {
      System.out.println(server.alive() ? STARTED + server.url() : "it ended at once");
      Thread.sleep(Long.MAX_VALUE);
    }
  }
}
