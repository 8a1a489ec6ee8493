package org.harbourwire.testkit.elasticsearch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.harbourwire.embedded.elasticsearch.ChildElasticsearch;
import org.harbourwire.embedded.elasticsearch.ElasticsearchOptions;
import org.jspecify.annotations.Nullable;

/// A real Elasticsearch for tests: one for all tests of a JVM ([#shared()]), empty at first,
/// stopped at the JVM's end; or one of a test's own that it may kill ([#own(Path)]).
public final class RealElasticsearch {
  /// System property: folder of the analysis plugin. Absent: that of the module beside us, if it
  /// has been built.
  public static final String PLUGIN_PROPERTY = "harbourwire.analysis-plugin";

  private static final Path FOLDER = Path.of("target", "real-elasticsearch");

  private RealElasticsearch() {}

  /// The server that all tests of this JVM share; started on first use.
  public static ChildElasticsearch shared() {
    return Shared.SERVER;
  }

  /// Starts a server of the caller's own in `folder`, which it must close. What `folder` holds of
  /// an earlier one stays.
  public static ChildElasticsearch own(Path folder) {
    return ChildElasticsearch.start(options(folder));
  }

  /// How the servers for tests are started, to be changed where a test needs it.
  public static ElasticsearchOptions options(Path folder) {
    return ElasticsearchOptions.of(zip(), folder).withPlugin(plugin()).forTests();
  }

  /// Forgets what servers in `folder` held; what was unpacked stays.
  public static void empty(Path folder) {
    Path data = folder.resolve("elasticsearch/data");
    if (!Files.exists(data)) {
      return;
    }
    try (Stream<Path> files = Files.walk(data)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot empty " + data, e);
    }
  }

  /// Folder of the built analysis plugin, if there is one.
  public static @Nullable Path plugin() {
    String given = System.getProperty(PLUGIN_PROPERTY);
    if (given != null) {
      return Path.of(given);
    }
    Path built =
        buildFolder().resolve("../../analysis-plugin/target/harbourwire-analysis").normalize();
    return Files.isDirectory(built) ? built : null;
  }

  /// The server's zip, which the build of module `embedded` brings.
  public static Path zip() {
    try (Stream<Path> files = Files.list(buildFolder().resolve("elasticsearch"))) {
      return files.filter(f -> f.toString().endsWith(".zip")).findFirst().orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(
          "no server below "
              + buildFolder()
              + ": build module embedded in the same run (mvn -am), without -Dquick",
          e);
    }
  }

  /// `embedded/target`, be it a jar or a folder of classes that we run from.
  private static Path buildFolder() {
    try {
      Path code =
          Path.of(
              ChildElasticsearch.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      return code.resolveSibling(".").normalize();
    } catch (URISyntaxException e) {
      throw new IllegalStateException("our own code lies at no address", e);
    }
  }

  /// Made by the class loader when first asked for, and only once.
  private static final class Shared {
    private static final ChildElasticsearch SERVER = start();

    private static ChildElasticsearch start() {
      empty(FOLDER);
      ChildElasticsearch server = own(FOLDER);
      Runtime.getRuntime().addShutdownHook(new Thread(server::close, "elasticsearch-stop"));
      return server;
    }
  }
}
