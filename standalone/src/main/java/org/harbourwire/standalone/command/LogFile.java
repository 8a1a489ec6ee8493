package org.harbourwire.standalone.command;

import java.nio.file.Path;

/// Sends the log to a file in the data folder, so that the terminal shows progress and nothing
/// else.
final class LogFile {
  private LogFile() {}

  /// Must be called before anything has logged: the logging library reads these settings once.
  static void in(Path folder) {
    System.setProperty("harbourwire.log", folder.resolve("harbourwire.log").toString());
    System.setProperty("logback.configurationFile", "logback-file.xml");
  }
}
