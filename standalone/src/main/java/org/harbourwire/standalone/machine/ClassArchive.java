package org.harbourwire.standalone.machine;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// The JVM's archive of our classes, by which it starts sooner. The launcher has the JVM write it
/// when it ends if it is missing or from another build, which takes up to 20 s on two cores.
final class ClassArchive {
  private static final Path MAPPED = Path.of("/proc/self/maps");

  private ClassArchive() {}

  /// Whether this JVM will write it when it ends: it was told of it and has not mapped it.
  static boolean isWrittenAtTheEnd() {
    String archive = System.getProperty("harbourwire.archive");
    if (archive == null) {
      return false;
    }
    try {
      // Not lines(): a file name in it need not be UTF-8.
      return !new String(Files.readAllBytes(MAPPED), StandardCharsets.UTF_8).contains(archive);
    } catch (IOException e) {
      return false;
    }
  }
}
