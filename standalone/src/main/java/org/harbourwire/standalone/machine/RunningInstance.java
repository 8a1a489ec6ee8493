package org.harbourwire.standalone.machine;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.harbourwire.kit.lifecycle.StartFailure;
import org.jspecify.annotations.Nullable;

/// An instance of `demo` or `up` that runs on this machine, for the commands that ask it something.
///
/// @param data its data folder
/// @param file where it answers
public record RunningInstance(Path data, InstanceFile file) {
  /// Where `demo` keeps its data unless told otherwise.
  public static final String DEMO_DATA = "data/demo";

  /// Where `up` does.
  public static final String UP_DATA = "data/up";

  private static final List<Path> USUAL = List.of(Path.of(DEMO_DATA), Path.of(UP_DATA));

  /// The one whose data folder is `data`, or, without that, the one that runs in a usual folder.
  ///
  /// @throws StartFailure when there is none, or more than one
  public static RunningInstance find(@Nullable Path data) {
    return data == null ? among(USUAL) : new RunningInstance(data, InstanceFile.read(data));
  }

  static RunningInstance among(List<Path> folders) {
    List<Path> running = folders.stream().filter(DataFolder::isTaken).toList();
    if (running.size() == 1) {
      return new RunningInstance(running.getFirst(), InstanceFile.read(running.getFirst()));
    }
    String names = folders.stream().map(Path::toString).collect(Collectors.joining(" and "));
    throw new StartFailure(
        running.isEmpty()
            ? "no instance runs in " + names + "; name its data folder with --data"
            : "instances run in " + names + "; choose one with --data");
  }

  /// Which one it is, in a line.
  public String description() {
    return "the instance in " + data + " (portal: " + file.portal() + ")";
  }
}
