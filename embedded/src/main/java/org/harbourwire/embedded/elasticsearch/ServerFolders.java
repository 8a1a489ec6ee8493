package org.harbourwire.embedded.elasticsearch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// Where the files of a child Elasticsearch lie: all below one folder of the data folder, which the
/// server's user owns, except the password, which is ours.
///
/// @param dataDir the data folder
/// @param root what the server's user owns
record ServerFolders(Path dataDir, Path root) {

  static ServerFolders below(Path dataDir) {
    return new ServerFolders(dataDir, dataDir.resolve("elasticsearch"));
  }

  /// Makes what is missing. Call it when no server runs there.
  void make() {
    try {
      deleteTree(temporary());
      for (Path folder : List.of(config(), data(), logs(), temporary())) {
        Files.createDirectories(folder);
      }
      // The index holds full texts.
      Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwx------"));
    } catch (IOException e) {
      throw new ElasticsearchFailure("cannot write below " + dataDir + ": " + e.getMessage(), e);
    }
  }

  Path config() {
    return root.resolve("config");
  }

  Path data() {
    return root.resolve("data");
  }

  Path logs() {
    return root.resolve("logs");
  }

  Path temporary() {
    return root.resolve("tmp");
  }

  Path console() {
    return logs().resolve("console.log");
  }

  Path pidFile() {
    return dataDir.resolve("elasticsearch.pid");
  }

  Path password() {
    return dataDir.resolve("elasticsearch.password");
  }

  static void deleteTree(Path tree) throws IOException {
    if (!Files.exists(tree)) {
      return;
    }
    try (Stream<Path> files = Files.walk(tree)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (UncheckedIOException e) {
      throw new IOException("cannot list " + tree, e);
    }
  }
}
