package org.harbourwire.standalone.sources;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.harbourwire.ingest.SourceConfig;
import org.harbourwire.kit.config.ConfigReader;
import org.harbourwire.standalone.HarbourwireConfig;

/// The sources of `default.yaml`.
final class ShippedSources {
  private ShippedSources() {}

  /// All of them, as they are written.
  static List<SourceConfig> all() {
    HarbourwireConfig config =
        new ConfigReader(Map.of()).read(yaml(), "default.yaml", HarbourwireConfig.class);
    return Objects.requireNonNull(config.sources());
  }

  /// The file itself.
  static String yaml() {
    try (InputStream in = ShippedSources.class.getResourceAsStream("/default.yaml")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
