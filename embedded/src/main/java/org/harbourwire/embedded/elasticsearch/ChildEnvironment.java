package org.harbourwire.embedded.elasticsearch;

import java.util.Map;
import java.util.Set;

/// The environment of a child: our own may hold secrets, and JVM options that are meant for us.
final class ChildEnvironment {
  private static final Set<String> KEPT = Set.of("PATH", "LANG", "LC_ALL", "TZ");

  private ChildEnvironment() {}

  /// Takes everything else out of the environment of `builder` and returns it.
  static Map<String, String> reduce(ProcessBuilder builder) {
    Map<String, String> environment = builder.environment();
    environment.keySet().retainAll(KEPT);
    return environment;
  }

  /// What Elasticsearch's commands want to know.
  static Map<String, String> of(ServerFolders folders) {
    return Map.of(
        "ES_JAVA_HOME", System.getProperty("java.home"),
        "ES_PATH_CONF", folders.config().toString(),
        "ES_TMPDIR", folders.temporary().toString(),
        // The launcher and the keystore's command live for seconds: compile little.
        "CLI_JAVA_OPTS", "-XX:TieredStopAtLevel=1");
  }
}
