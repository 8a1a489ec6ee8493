package org.harbourwire.standalone.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.harbourwire.kit.lifecycle.StartFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
  @TempDir Path dir;

  @Test
  void aFolderThatARunningInstanceHasIsRefusedWithItsProcess() {
    Path path = dir.resolve("data");
    try (DataFolder taken = DataFolder.take(path)) {
      assertThat(taken.path()).isDirectory();
      assertThatThrownBy(() -> DataFolder.take(path))
          .isInstanceOf(StartFailure.class)
          .hasMessageContaining("belongs to a running instance")
          .hasMessageContaining(String.valueOf(ProcessHandle.current().pid()))
          .hasMessageContaining("--data");
    }
  }

  @Test
  void aFolderThatWasLeftCanBeTakenAgain() {
    DataFolder.take(dir).close();

    try (DataFolder again = DataFolder.take(dir)) {
      assertThat(again.folder("logs")).isDirectory();
    }
  }

  @Test
  void itIsClosedToOtherUsersUnlessItHoldsWhatIsNotOurs() throws IOException {
    Path open = Files.createDirectory(dir.resolve("open"));
    Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxr-xr-x"));
    Path shared = Files.createDirectory(dir.resolve("shared"));
    Files.setPosixFilePermissions(shared, PosixFilePermissions.fromString("rwxr-xr-x"));
    Files.writeString(shared.resolve("somebodys"), "");

    try (DataFolder one = DataFolder.take(open);
        DataFolder other = DataFolder.take(shared)) {
      assertThat(permissions(one.path())).isEqualTo("rwx------");
      assertThat(permissions(other.path())).isEqualTo("rwxr-xr-x");
      assertThat(permissions(other.folder("kafka"))).isEqualTo("rwx------");
      assertThat(permissions(one.passage("elasticsearch"))).isEqualTo("rwx--x--x");
      assertThat(permissions(one.path())).isEqualTo("rwx--x--x");
    }
  }

  private static String permissions(Path folder) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(folder));
  }

  @Test
  void whatIsNoFolderIsRefused() throws IOException {
    Path file = Files.writeString(dir.resolve("file"), "");

    assertThatThrownBy(() -> DataFolder.take(file.resolve("data")))
        .isInstanceOf(StartFailure.class)
        .hasMessageContaining("cannot be used");
  }
}
