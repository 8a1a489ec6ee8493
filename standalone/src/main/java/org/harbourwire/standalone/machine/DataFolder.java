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
import org.harbourwire.kit.lifecycle.StartFailure;
import org.jspecify.annotations.Nullable;

/// The folder that holds all data of one instance, and the lock that keeps a second one out. The
/// lock ends with the process, however it ends.
public final class DataFolder implements AutoCloseable {
  private static final long LEAST_SPACE = 1L << 30;

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
      Path file = folder.resolve("instance.lock");
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

  /// A folder in it, made if it is not there.
  public Path folder(String name) {
    try {
      return Files.createDirectories(path.resolve(name));
    } catch (IOException e) {
      throw new StartFailure("cannot make " + path.resolve(name) + ": " + e.getMessage(), e);
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      // The lock ends with the process at the latest.
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
