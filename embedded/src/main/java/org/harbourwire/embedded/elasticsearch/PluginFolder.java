package org.harbourwire.embedded.elasticsearch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Puts our analysis plugin into a server's `plugins` folder, and takes out what is not ours any
/// more. A server without it starts too: the index then uses the standard analyser.
final class PluginFolder {
  private static final String DESCRIPTOR = "stable-plugin-descriptor.properties";
  private static final String NAME = "harbourwire-analysis";

  private PluginFolder() {}

  /// Makes the plugin of the server in `home` equal to `source`; absent: removes it.
  static void install(@Nullable Path source, Path home) {
    Path target = home.resolve("plugins").resolve(NAME);
    try {
      if (source == null) {
        ServerFolders.deleteTree(target);
      } else if (!same(source, target)) {
        replace(source, target);
      }
    } catch (IOException e) {
      throw new ElasticsearchFailure("cannot install the analysis plugin of " + source, e);
    }
  }

  private static void replace(Path source, Path target) throws IOException {
    if (!Files.isRegularFile(source.resolve(DESCRIPTOR))) {
      throw new ElasticsearchFailure("no analysis plugin in " + source + ": no " + DESCRIPTOR);
    }
    ServerFolders.deleteTree(target);
    Files.createDirectories(target);
    for (Path file : files(source)) {
      Files.copy(file, target.resolve(file.getFileName()));
    }
  }

  private static boolean same(Path source, Path target) throws IOException {
    if (!Files.isDirectory(target)) {
      return false;
    }
    List<Path> wanted = files(source);
    if (wanted.size() != files(target).size()) {
      return false;
    }
    for (Path file : wanted) {
      Path installed = target.resolve(file.getFileName());
      if (!Files.exists(installed) || Files.mismatch(file, installed) != -1) {
        return false;
      }
    }
    return true;
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(Files::isRegularFile).toList();
    }
  }
}
