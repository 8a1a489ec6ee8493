package org.harbourwire.embedded.elasticsearch;

import java.net.URI;
import java.time.Duration;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A child Elasticsearch that is started again, at the same address and with the same password,
/// whenever its process ends before [#close()].
public final class SupervisedElasticsearch implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(SupervisedElasticsearch.class);
  private static final Duration LOOK_EVERY = Duration.ofMillis(500);
  private static final Duration FIRST_REST = Duration.ofSeconds(1);
  private static final Duration LONGEST_REST = Duration.ofMinutes(1);
  private static final Duration STOP_WITHIN = Duration.ofSeconds(5);

  private final ElasticsearchOptions options;
  private final Consumer<String> progress;
  private final Thread watcher;
  private volatile ChildElasticsearch server;

  private SupervisedElasticsearch(ElasticsearchOptions options, ChildElasticsearch first) {
    this.options = options.withHttpPort(first.url().getPort());
    this.progress = options.progress();
    this.server = first;
    this.watcher = Thread.ofPlatform().name("elasticsearch-watch").daemon().unstarted(this::watch);
  }

  /// Starts a server and waits until it answers.
  ///
  /// @throws ElasticsearchFailure when it cannot start, for a reason that the operator can mend;
  ///   nothing is tried again then
  public static SupervisedElasticsearch start(ElasticsearchOptions options) {
    var supervised = new SupervisedElasticsearch(options, ChildElasticsearch.start(options));
    supervised.watcher.start();
    return supervised;
  }

  /// Whether the user that runs the server can get into a data folder that is closed to other
  /// users: ourselves, or `nobody` with the right to search and read all folders.
  public static boolean entersClosedFolders() {
    return ServerUser.entersClosedFolders();
  }

  /// Where it answers, for as long as this lives.
  public URI url() {
    return server.url();
  }

  /// The user with all rights.
  public String username() {
    return server.username();
  }

  /// That user's password. Do not log it.
  public String password() {
    return server.password();
  }

  /// Ends its process at once, as a crash would: for tests of what happens then.
  public void kill() {
    server.kill();
  }

  /// Ends it in order, for good.
  @Override
  public void close() {
    watcher.interrupt();
    try {
      watcher.join(STOP_WITHIN);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    server.close();
  }

  private void watch() {
    Duration rest = FIRST_REST;
    try {
      while (true) {
        Thread.sleep(LOOK_EVERY);
        if (server.alive()) {
          rest = FIRST_REST;
          continue;
        }
        progress.accept("Elasticsearch has ended; it is started again");
        if (!startedAgain()) {
          Thread.sleep(rest);
          rest =
              rest.multipliedBy(2).compareTo(LONGEST_REST) > 0
                  ? LONGEST_REST
                  : rest.multipliedBy(2);
        }
      }
    } catch (InterruptedException e) {
      LOG.debug("no longer watched", e);
    }
  }

  private boolean startedAgain() throws InterruptedException {
    try {
      server = ChildElasticsearch.start(options);
      return true;
    } catch (ElasticsearchFailure e) {
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      LOG.warn("Elasticsearch could not be started again", e);
      progress.accept("Elasticsearch could not be started again: " + e.getMessage());
      return false;
    }
  }
}
