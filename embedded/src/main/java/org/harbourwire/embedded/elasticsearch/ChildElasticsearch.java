package org.harbourwire.embedded.elasticsearch;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A real Elasticsearch of one node as a child process, on loopback, with password. It keeps
/// everything in one folder and is gone at the latest 15 s after this JVM, however that ended.
public final class ChildElasticsearch implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ChildElasticsearch.class);

  /// The user with all rights.
  public static final String USERNAME = "elastic";

  private static final int LAST_LINES = 12;

  private final URI url;
  private final String password;
  private final ChildProcess process;

  private ChildElasticsearch(URI url, String password, ChildProcess process) {
    this.url = url;
    this.password = password;
    this.process = process;
  }

  /// Starts a server and waits until it answers.
  ///
  /// @throws ElasticsearchFailure when it cannot start, for a reason that the operator can mend
  public static ChildElasticsearch start(ElasticsearchOptions options) {
    ServerFolders folders = ServerFolders.below(options.dataDir());
    ChildProcess.awaitPredecessor(folders.pidFile());
    folders.make();
    ServerUser user = ServerUser.of(folders.root());
    Path home = ServerZip.unpack(options.zip(), folders.root(), options.progress());
    PluginFolder.install(options.plugin(), home);
    int port = LoopbackPort.free(options.httpPort());
    ServerConfig.write(folders, home, port, LoopbackPort.free(0), options.quickBoot());
    user.own(folders.root());
    user.requireAccess(home.resolve("bin/elasticsearch"));
    String password = BootstrapPassword.ensure(folders, home, user, options.progress());
    options.progress().accept("starting Elasticsearch on port " + port);
    ChildProcess process =
        ChildProcess.start(
            user.runs(List.of(home.resolve("bin/elasticsearch").toString())), folders);
    URI url = URI.create("http://127.0.0.1:" + port);
    awaitAnswer(new HealthProbe(url, USERNAME, password), process, folders, options);
    return new ChildElasticsearch(url, password, process);
  }

  private static void awaitAnswer(
      HealthProbe probe,
      ChildProcess process,
      ServerFolders folders,
      ElasticsearchOptions options) {
    long started = System.nanoTime();
    if (!probe.await(options.startWithin(), process::alive)) {
      String what =
          process.alive()
              ? "Elasticsearch did not answer within " + options.startWithin().toSeconds() + " s"
              : "Elasticsearch ended while it started";
      process.stop();
      throw new ElasticsearchFailure(what + "; its last lines: " + lastLines(folders.console()));
    }
    Duration took = Duration.ofNanos(System.nanoTime() - started);
    options
        .progress()
        .accept("Elasticsearch answers after %.1f s".formatted(took.toMillis() / 1000.0));
  }

  /// The password of the user with all rights of a server that keeps its files in `folder`. Do not
  /// log it.
  ///
  /// @throws ElasticsearchFailure when there is none, or it is not ours to read
  public static String passwordIn(Path folder) {
    return BootstrapPassword.read(ServerFolders.below(folder));
  }

  /// Where it answers.
  public URI url() {
    return url;
  }

  /// The user with all rights.
  public String username() {
    return USERNAME;
  }

  /// That user's password. Do not log it.
  public String password() {
    return password;
  }

  /// Whether its process runs.
  public boolean alive() {
    return process.alive();
  }

  /// Ends it at once, as a crash would: for tests of what happens then.
  public void kill() {
    process.kill();
  }

  /// Ends it in order.
  @Override
  public void close() {
    process.stop();
    LOG.debug("Elasticsearch at {} is stopped", url);
  }

  private static String lastLines(Path console) {
    try {
      // Malformed bytes must not hide the reason.
      List<String> lines =
          new String(Files.readAllBytes(console), StandardCharsets.UTF_8)
              .lines()
              .filter(line -> !line.isBlank() && !line.stripLeading().startsWith("at "))
              .toList();
      return String.join("\n", lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()));
    } catch (IOException e) {
      return "(none: " + e.getMessage() + ")";
    }
  }
}
