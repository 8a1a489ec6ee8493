package org.harbourwire.newsroom;

import java.time.Clock;
import java.time.Duration;

/// Runs the newsroom alone: `Main [port [seconds between articles]]`. Prints a configuration that
/// polls it.
public final class Main {
  private Main() {}

  /// Runs until it is interrupted; wrong arguments end it with one line and exit code 2.
  public static void main(String[] args) throws InterruptedException {
    int port;
    long seconds;
    try {
      port = args.length > 0 ? Integer.parseInt(args[0]) : 0;
      seconds = args.length > 1 ? Long.parseLong(args[1]) : 5;
    } catch (NumberFormatException e) {
      System.err.println("usage: Main [port [seconds between articles]]");
      System.exit(2);
      return;
    }
    try (Newsroom newsroom =
        Newsroom.start(NewsroomConfig.defaults(Clock.systemUTC()).withPort(port))) {
      System.out.println(newsroom.toYaml());
      newsroom.startPublishing(Duration.ofSeconds(seconds));
      Thread.currentThread().join();
    }
  }
}
