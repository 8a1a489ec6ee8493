package org.harbourwire.embedded.elasticsearch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Enumeration;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/// Unpacks the server's zip once. It is unpacked beside its place and then moved there as a whole,
/// so that an interrupted attempt is never taken for a server.
final class ServerZip {
  private static final long MEBIBYTE = 1024L * 1024;

  /// What data and logs of a small index need beside the server.
  private static final long SPARE_MEBIBYTES = 256;

  private ServerZip() {}

  /// The unpacked server's folder below `root`.
  static Path unpack(Path zip, Path root, Consumer<String> progress) {
    try (ZipFile file = new ZipFile(zip.toFile())) {
      String name = topFolder(file);
      Path home = root.resolve(name);
      if (!Files.isDirectory(home)) {
        requireSpace(file, root);
        progress.accept("unpacking Elasticsearch (only the first time)");
        unpackTo(file, name, home);
      }
      return home;
    } catch (IOException e) {
      throw new ElasticsearchFailure("cannot unpack " + zip + ": " + e.getMessage(), e);
    }
  }

  private static String topFolder(ZipFile file) throws IOException {
    return file.stream()
        .map(ZipEntry::getName)
        .findFirst()
        .map(n -> n.substring(0, Math.max(0, n.indexOf('/'))))
        .filter(n -> n.startsWith("elasticsearch"))
        .orElseThrow(() -> new IOException("this is not a server of Elasticsearch"));
  }

  private static void requireSpace(ZipFile file, Path root) throws IOException {
    long needed = file.stream().mapToLong(ZipEntry::getSize).sum() / MEBIBYTE + SPARE_MEBIBYTES;
    long free = Files.getFileStore(root).getUsableSpace() / MEBIBYTE;
    if (free < needed) {
      throw new ElasticsearchFailure(
          "no space left: Elasticsearch needs %d MiB in %s, %d MiB are free"
              .formatted(needed, root, free));
    }
  }

  private static void unpackTo(ZipFile file, String name, Path home) throws IOException {
    Path unpacking = home.resolveSibling(name + ".unpacking");
    ServerFolders.deleteTree(unpacking);
    Enumeration<? extends ZipEntry> entries = file.entries();
    while (entries.hasMoreElements()) {
      unpackEntry(file, entries.nextElement(), unpacking);
    }
    makeExecutable(unpacking.resolve(name).resolve("bin"));
    Files.move(unpacking.resolve(name), home, StandardCopyOption.ATOMIC_MOVE);
    Files.delete(unpacking);
  }

  private static void unpackEntry(ZipFile file, ZipEntry entry, Path to) throws IOException {
    Path target = to.resolve(entry.getName()).normalize();
    if (!target.startsWith(to)) {
      throw new IOException("entry outside of the archive: " + entry.getName());
    }
    if (entry.isDirectory()) {
      Files.createDirectories(target);
      return;
    }
    Files.createDirectories(target.resolveSibling("."));
    try (var content = file.getInputStream(entry)) {
      Files.copy(content, target);
    }
  }

  private static void makeExecutable(Path bin) throws IOException {
    try (Stream<Path> commands = Files.list(bin)) {
      for (Path command : commands.toList()) {
        Files.setPosixFilePermissions(command, PosixFilePermissions.fromString("rwxr-xr-x"));
      }
    }
  }
}
