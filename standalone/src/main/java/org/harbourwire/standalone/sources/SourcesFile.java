package org.harbourwire.standalone.sources;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.harbourwire.ingest.SourceConfig;
import org.harbourwire.kit.config.ConfigFault;
import org.harbourwire.kit.config.ConfigReader;
import org.harbourwire.kit.config.ConfigWriter;
import org.harbourwire.kit.lifecycle.StartFailure;
import org.harbourwire.standalone.HarbourwireConfig;
import org.jspecify.annotations.Nullable;

/// A file of sources: a configuration of which `sources` and `fetching.interval` count.
///
/// @param sources what it names
/// @param interval between polls of a source that names none
record SourcesFile(List<SourceConfig> sources, Duration interval) {
  /// Reads `file`.
  ///
  /// @throws ConfigFault when it cannot be used; the message names the file and the path in it
  static SourcesFile read(Path file) {
    HarbourwireConfig config =
        new ConfigReader(System.getenv()).read(file, HarbourwireConfig.class);
    List<SourceConfig> sources = config.sources();
    if (sources == null) {
      throw new ConfigFault(file + ": sources: missing");
    }
    return new SourcesFile(sources, config.ingestConfig().pollInterval());
  }

  /// `sources` as such a file.
  static String yaml(List<SourceConfig> sources) {
    return ConfigWriter.yaml(new Content(sources));
  }

  /// Writes `text` to `file`, or to standard output when that is absent: in UTF-8 either way.
  ///
  /// @throws StartFailure when that cannot be
  static void write(String text, @Nullable Path file) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    if (file == null) {
      System.out.write(bytes, 0, bytes.length);
      System.out.flush();
      return;
    }
    try {
      Files.write(file, bytes);
    } catch (NoSuchFileException e) {
      throw new StartFailure("cannot write " + file + ": there is no such folder", e);
    } catch (AccessDeniedException e) {
      throw new StartFailure("cannot write " + file + ": permission denied", e);
    } catch (IOException e) {
      throw new StartFailure("cannot write " + file + ": " + e.getMessage(), e);
    }
  }

  private record Content(List<SourceConfig> sources) {}
}
