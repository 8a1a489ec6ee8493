package org.harbourwire.enrich.vocabulary;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.harbourwire.contract.article.ArticleId;

/// The vocabulary files that ship with the service, beside this class.
final class Resources {
  private static final int VERSION_LENGTH = 12;

  private Resources() {}

  static byte[] bytes(String name) {
    try (InputStream in = Resources.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the build did not pack " + name);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }

  /// The version of a file with this content.
  static String version(byte[] content) {
    String text = new String(content, java.nio.charset.StandardCharsets.UTF_8);
    return ArticleId.hash(text).substring(0, VERSION_LENGTH);
  }
}
