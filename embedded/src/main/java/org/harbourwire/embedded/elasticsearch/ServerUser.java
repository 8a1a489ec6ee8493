package org.harbourwire.embedded.elasticsearch;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Who the server runs as: we ourselves, but never root, whom Elasticsearch refuses. Root hands it
/// to the user that owns nothing, 65534, by `setpriv`. When a folder on the way to the data is
/// closed to others (such as `/root`), the server is given the right to search and read folders
/// (Linux's CAP_DAC_READ_SEARCH), and `no_setuid_fixup` so that `access(2)`, by which Java asks
/// whether a file is there, heeds that right too.
///
/// @param prefix what comes before a command so that this user runs it; empty for ourselves
record ServerUser(List<String> prefix) {
  private static final int NOBODY = 65_534;

  /// Its bit among Linux's capabilities.
  private static final long CAP_DAC_READ_SEARCH = 1L << 2;

  /// The user for a server below `root`.
  static ServerUser of(Path root) {
    if (!weAreRoot()) {
      return new ServerUser(List.of());
    }
    requireSetpriv();
    List<String> prefix =
        new ArrayList<>(
            List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups"));
    // The folder itself belongs to that user; what counts is the way there.
    if (!openToOthers(root.resolveSibling("."))
        || !openToOthers(Path.of(System.getProperty("java.home")))) {
      prefix.add("--securebits=+no_setuid_fixup");
      prefix.add("--inh-caps=+dac_read_search");
      prefix.add("--ambient-caps=+dac_read_search");
    }
    prefix.add("--");
    return new ServerUser(List.copyOf(prefix));
  }

  /// Whether a server gets into a folder that is closed to other users: as root we need a right to
  /// hand it, which some containers withhold.
  static boolean entersClosedFolders() {
    return !weAreRoot() || weMayReadAll();
  }

  /// `command` as this user runs it.
  List<String> runs(List<String> command) {
    return Stream.concat(prefix.stream(), command.stream()).toList();
  }

  /// Gives everything below `root` to this user.
  void own(Path root) {
    if (prefix.isEmpty()) {
      return;
    }
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.toList()) {
        Files.setAttribute(file, "unix:uid", NOBODY, LinkOption.NOFOLLOW_LINKS);
        Files.setAttribute(file, "unix:gid", NOBODY, LinkOption.NOFOLLOW_LINKS);
      }
    } catch (IOException e) {
      throw new ElasticsearchFailure("cannot give " + root + " to user " + NOBODY, e);
    }
  }

  /// Makes sure that this user can get at `folder` at all.
  void requireAccess(Path folder) {
    if (prefix.isEmpty()) {
      return;
    }
    CommandOutput check = CommandOutput.of(runs(List.of("test", "-r", folder.toString())));
    if (check.exitCode() != 0) {
      throw new ElasticsearchFailure(
          "Elasticsearch must not run as root, and user %d cannot enter %s: choose another folder with --data, or start as another user%s"
              .formatted(NOBODY, folder, check.text().isEmpty() ? "" : " (" + check.text() + ")"));
    }
  }

  private static boolean weMayReadAll() {
    try (Stream<String> status = Files.lines(Path.of("/proc/self/status"))) {
      return status
          .filter(line -> line.startsWith("CapPrm:"))
          .map(line -> Long.parseUnsignedLong(line.substring("CapPrm:".length()).strip(), 16))
          .anyMatch(rights -> (rights & CAP_DAC_READ_SEARCH) != 0);
    } catch (IOException noProcFileSystem) {
      return false;
    }
  }

  private static boolean weAreRoot() {
    try {
      return Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0);
    } catch (IOException | UnsupportedOperationException noProcFileSystem) {
      return "root".equals(System.getProperty("user.name"));
    }
  }

  private static void requireSetpriv() {
    String path = System.getenv().getOrDefault("PATH", "/usr/bin:/bin");
    if (Stream.of(path.split(File.pathSeparator))
        .noneMatch(p -> Files.isExecutable(Path.of(p, "setpriv")))) {
      throw new ElasticsearchFailure(
          "Elasticsearch must not run as root, and there is no setpriv (package util-linux) to run"
              + " it as another user: install it, or start as another user");
    }
  }

  private static boolean openToOthers(Path folder) {
    try {
      for (Path p = folder.toRealPath(); p != null; p = p.getParent()) {
        if (!Files.getPosixFilePermissions(p).contains(PosixFilePermission.OTHERS_EXECUTE)) {
          return false;
        }
      }
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
