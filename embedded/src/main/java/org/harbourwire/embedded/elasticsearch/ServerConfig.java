package org.harbourwire.embedded.elasticsearch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// Writes the child's configuration anew at each start, from what the server brings and ours. The
/// keystore beside it stays.
final class ServerConfig {
  private ServerConfig() {}

  /// Writes into `folders.config()`.
  static void write(
      ServerFolders folders, Path home, int httpPort, int transportPort, boolean quickBoot) {
    try {
      copyDefaults(home.resolve("config"), folders.config());
      Files.writeString(
          folders.config().resolve("elasticsearch.yml"),
          settings(folders, httpPort, transportPort));
      Path options = Files.createDirectories(folders.config().resolve("jvm.options.d"));
      Files.write(options.resolve("harbourwire.options"), jvmOptions(folders, quickBoot));
      try (InputStream log = ServerConfig.class.getResourceAsStream("log4j2.properties")) {
        Files.copy(
            Objects.requireNonNull(log),
            folders.config().resolve("log4j2.properties"),
            StandardCopyOption.REPLACE_EXISTING);
      }
    } catch (IOException e) {
      throw new ElasticsearchFailure("cannot write the configuration of Elasticsearch", e);
    }
  }

  private static void copyDefaults(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.copy(file, to.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  private static String settings(ServerFolders folders, int httpPort, int transportPort) {
    return """
    cluster.name: harbourwire
    node.name: harbourwire
    discovery.type: single-node
    path.data: "%s"
    path.logs: "%s"
    # Nothing but this machine reaches it, so there is no TLS; still every request needs the password.
    http.host: 127.0.0.1
    http.port: %d
    transport.host: 127.0.0.1
    transport.port: %d
    xpack.security.enabled: true
    xpack.security.enrollment.enabled: false
    xpack.security.autoconfiguration.enabled: false
    action.destructive_requires_name: true
    # A nearly full disk of a laptop still has room for news; the defaults (90 %%) would refuse to write.
    cluster.routing.allocation.disk.watermark.low: 1gb
    cluster.routing.allocation.disk.watermark.high: 512mb
    cluster.routing.allocation.disk.watermark.flood_stage: 256mb
    """
        .formatted(folders.data(), folders.logs(), httpPort, transportPort);
  }

  private static List<String> jvmOptions(ServerFolders folders, boolean quickBoot) {
    Stream<String> always =
        Stream.of(
            "-Xms256m",
            "-Xmx512m",
            "-XX:-AlwaysPreTouch",
            "-XX:-HeapDumpOnOutOfMemoryError",
            "-XX:ErrorFile=" + folders.logs().resolve("jvm-crash-%p.log"),
            // Nobody reads a garbage collection log of a laptop's server.
            "-Xlog:disable",
            "-Xlog:all=warning:stderr:utctime,level,tags",
            // Else an index of roles, which we do not use, is made while we wait.
            "-Des.queryable_built_in_roles_enabled=false");
    return Stream.concat(
            always,
            quickBoot
                ? Stream.of("-XX:TieredStopAtLevel=1", "-XX:-UseG1GC", "-XX:+UseSerialGC")
                : Stream.empty())
        .toList();
  }
}
