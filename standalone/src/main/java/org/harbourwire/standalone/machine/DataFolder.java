package org.harbourwire.standalone.machine;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.stream.Stream;
import org.harbourwire.kit.lifecycle.StartFailure;
import org.jspecify.annotations.Nullable;

/// The folder that holds all data of one instance, and the lock that keeps a second one out. The
/// lock ends with the process, however it ends. What is in it is closed to other users: full texts,
/// and addresses of webhooks, which may be secrets.
public final class DataFolder implements AutoCloseable {
  private static final long LEAST_SPACE = 1L << 30;
  private static final String LOCK = "instance.lock";
  private static final Set<PosixFilePermission> OURS = PosixFilePermissions.fromString("rwx------");
  private static final Set<PosixFilePermission> PASSAGE =
      PosixFilePermissions.fromString("rwx--x--x");

  private final Path path;
  private final FileChannel channel;

  private DataFolder(Path path, FileChannel channel) {
    this.path = path;
    this.channel = channel;
  }

  /// Makes the folder if it is not there, and takes it.
  ///
  /// @throws StartFailure when a running instance has it, there is too little space, or it cannot
  ///   be written
  public static DataFolder take(Path path) {
    try {
      Path folder = Files.createDirectories(path).toRealPath();
      requireSpace(folder);
      if (isOursAlone(folder)) {
        Files.setPosixFilePermissions(folder, OURS);
      }
      Path file = folder.resolve(LOCK);
      FileChannel channel =
          FileChannel.open(
              file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
      if (lock(channel) == null) {
        String owner = Files.readString(file).strip();
        channel.close();
        throw new StartFailure(
            "the data folder "
                + folder
                + " belongs to a running instance"
                + (owner.isEmpty() ? "" : " (process " + owner + ")")
                + "; stop it or choose another with --data");
      }
      String pid = String.valueOf(ProcessHandle.current().pid());
      channel.truncate(0).write(ByteBuffer.wrap(pid.getBytes(StandardCharsets.UTF_8)));
      return new DataFolder(folder, channel);
    } catch (AccessDeniedException e) {
      throw new StartFailure(
          "the data folder " + path + " cannot be used: permission denied: " + e.getFile(), e);
    } catch (IOException e) {
      throw new StartFailure("the data folder " + path + " cannot be used: " + e.getMessage(), e);
    }
  }

  /// The folder.
  public Path path() {
    return path;
  }

  /// Whether a running instance has the folder at `path`.
  public static boolean isTaken(Path path) {
    try {
      String owner = Files.readString(path.resolve(LOCK)).strip();
      return owner.matches("\\d{1,18}")
          && ProcessHandle.of(Long.parseLong(owner)).map(ProcessHandle::isAlive).orElse(false);
    } catch (IOException e) {
      return false;
    }
  }

  /// A folder in it, made if it is not there, closed to other users.
  public Path folder(String name) {
    return withPermissions(path.resolve(name), OURS);
  }

  /// A folder in it through which other users may pass, but which they may not list, to a folder of
  /// theirs whose name they know.
  public Path passage(String name) {
    withPermissions(path, PASSAGE);
    return withPermissions(path.resolve(name), PASSAGE);
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      // The lock ends with the process at the latest.
    }
  }

  private static Path withPermissions(Path folder, Set<PosixFilePermission> permissions) {
    try {
      return Files.setPosixFilePermissions(Files.createDirectories(folder), permissions);
    } catch (IOException e) {
      throw new StartFailure("cannot make " + folder + ": " + e.getMessage(), e);
    }
  }

  /// Not a folder that holds other things too, which we must not close.
  private static boolean isOursAlone(Path folder) throws IOException {
    if (Files.exists(folder.resolve(LOCK))) {
      return true;
    }
    try (Stream<Path> content = Files.list(folder)) {
      return content.findAny().isEmpty();
    }
  }

  private static @Nullable FileLock lock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  private static void requireSpace(Path folder) throws IOException {
    FileStore store = Files.getFileStore(folder);
    if (store.getUsableSpace() < LEAST_SPACE) {
      throw new StartFailure(
          "only "
              + (store.getUsableSpace() >> 20)
              + " MB are free below "
              + folder
              + "; "
              + (LEAST_SPACE >> 20)
              + " MB are needed");
    }
  }
}
