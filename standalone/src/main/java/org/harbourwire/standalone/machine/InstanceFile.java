package org.harbourwire.standalone.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.harbourwire.contract.Json;
import org.harbourwire.kit.lifecycle.StartFailure;
import org.jspecify.annotations.Nullable;

/// How other commands find a running instance: `instance.json` in its data folder. It holds
/// addresses, no passwords.
///
/// @param kafka `host:port` of its broker
/// @param portal address of its portal
/// @param elasticsearch address of its index; absent in the file of an earlier release
public record InstanceFile(String kafka, String portal, @Nullable String elasticsearch) {
  private static final String NAME = "instance.json";

  /// Writes it into `data`.
  public void write(Path data) {
    try {
      Files.writeString(data.resolve(NAME), Json.write(this) + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + data.resolve(NAME), e);
    }
  }

  /// Reads that of the instance whose data folder is `data`.
  ///
  /// @throws StartFailure when there is none
  public static InstanceFile read(Path data) {
    try {
      return Json.read(Files.readString(data.resolve(NAME)), InstanceFile.class);
    } catch (IOException e) {
      throw new StartFailure("no instance has run in " + data + "; name its folder with --data", e);
    }
  }
}
