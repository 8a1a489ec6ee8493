package org.harbourwire.standalone.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.harbourwire.kit.lifecycle.StartFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunningInstanceTest {
  @TempDir Path dir;

  @Test
  void theOneThatRunsIsFoundAndNamed() {
    Path demo = ran("demo");
    Path up = dir.resolve("up");
    try (DataFolder running = DataFolder.take(up)) {
      new InstanceFile("127.0.0.1:1", "http://127.0.0.1:8480/", null).write(running.path());

      RunningInstance found = RunningInstance.among(List.of(demo, up));

      assertThat(found.data()).isEqualTo(up);
      assertThat(found.description()).contains(up.toString(), "http://127.0.0.1:8480/");
    }
  }

  @Test
  void whereNoneOrSeveralRunItMustBeNamed() {
    Path demo = dir.resolve("demo");
    Path up = dir.resolve("up");
    assertThatThrownBy(() -> RunningInstance.among(List.of(demo, up)))
        .isInstanceOf(StartFailure.class)
        .hasMessageStartingWith("no instance runs in " + demo + " and " + up);
    try (DataFolder one = DataFolder.take(demo);
        DataFolder other = DataFolder.take(up)) {
      assertThat(one.path()).isNotEqualTo(other.path());
      assertThatThrownBy(() -> RunningInstance.among(List.of(demo, up)))
          .hasMessageContaining("choose one with --data");
    }
  }

  /// A folder whose instance has ended.
  private Path ran(String name) {
    Path folder = dir.resolve(name);
    DataFolder.take(folder).close();
    try {
      Files.writeString(folder.resolve("instance.lock"), "999999999");
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write the lock", e);
    }
    return folder;
  }
}
