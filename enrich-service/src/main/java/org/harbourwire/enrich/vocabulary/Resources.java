package org.harbourwire.enrich.vocabulary;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.harbourwire.contract.Sha256;

/// The vocabulary files that ship with the service, beside this class.
final class Resources {
  private static final int VERSION_LENGTH = 12;

  private Resources() {}

  static String text(String name) {
    try (InputStream in = Resources.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the build did not pack " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }

  /// The version of a file with this content.
  static String version(String text) {
    return Sha256.hex(text).substring(0, VERSION_LENGTH);
  }
}
