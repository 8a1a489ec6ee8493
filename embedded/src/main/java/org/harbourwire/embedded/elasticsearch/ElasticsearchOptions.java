package org.harbourwire.embedded.elasticsearch;

import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// How to run the child Elasticsearch.
///
/// @param zip the server: Maven's `org.elasticsearch.distribution.integ-test-zip:elasticsearch:zip`
/// @param dataDir folder that holds everything of it, made when missing and kept over restarts
/// @param plugin folder with the analysis plugin's jars and descriptors; absent: none
/// @param httpPort on loopback; 0: any free one
/// @param quickBoot compiles less thoroughly: boots sooner, indexes and searches slower
/// @param startWithin how long it may take until it answers
/// @param progress told what happens, one line each
public record ElasticsearchOptions(
    Path zip,
    Path dataDir,
    @Nullable Path plugin,
    int httpPort,
    boolean quickBoot,
    Duration startWithin,
    Consumer<String> progress) {
  private static final Duration START_WITHIN = Duration.ofMinutes(2);

  public ElasticsearchOptions {
    zip = zip.toAbsolutePath().normalize();
    dataDir = dataDir.toAbsolutePath().normalize();
    if (httpPort < 0 || httpPort > 65_535) {
      throw new IllegalArgumentException("no such port: " + httpPort);
    }
  }

  /// A server on a free port without a plugin that reports to nobody.
  public static ElasticsearchOptions of(Path zip, Path dataDir) {
    return new ElasticsearchOptions(zip, dataDir, null, 0, false, START_WITHIN, line -> {});
  }

  /// With the analysis plugin of `folder`.
  public ElasticsearchOptions withPlugin(@Nullable Path folder) {
    return new ElasticsearchOptions(
        zip, dataDir, folder, httpPort, quickBoot, startWithin, progress);
  }

  /// On `port`; 0: any free one.
  public ElasticsearchOptions withHttpPort(int port) {
    return new ElasticsearchOptions(zip, dataDir, plugin, port, quickBoot, startWithin, progress);
  }

  /// Booting sooner and working slower, or not.
  public ElasticsearchOptions withQuickBoot(boolean quick) {
    return new ElasticsearchOptions(zip, dataDir, plugin, httpPort, quick, startWithin, progress);
  }

  /// For tests: boots sooner and may take longer to do so, as test machines are loaded.
  public ElasticsearchOptions forTests() {
    return new ElasticsearchOptions(
        zip, dataDir, plugin, httpPort, true, START_WITHIN.multipliedBy(3), progress);
  }

  /// Reporting to `listener`.
  public ElasticsearchOptions reportingTo(Consumer<String> listener) {
    return new ElasticsearchOptions(
        zip, dataDir, plugin, httpPort, quickBoot, startWithin, listener);
  }
}
