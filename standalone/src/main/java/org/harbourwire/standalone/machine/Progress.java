package org.harbourwire.standalone.machine;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.function.Supplier;

/// Says at each step what is done and how long it took.
public final class Progress {
  private final PrintStream out;
  private final Instant begin = Instant.now();

  public Progress(PrintStream out) {
    this.out = out;
  }

  /// Says one line, with the time since the beginning.
  public synchronized void say(String line) {
    out.printf(Locale.ROOT, "[%6.1f s] %s%n", seconds(begin), line);
    out.flush();
  }

  /// Says what begins, does it, and says how long it took.
  public <T> T step(String what, Supplier<T> work) {
    say(what + " ...");
    Instant from = Instant.now();
    T result = work.get();
    say(String.format(Locale.ROOT, "%s: done (%.1f s)", what, seconds(from)));
    return result;
  }

  private static double seconds(Instant from) {
    return Duration.between(from, Instant.now()).toMillis() / 1000.0;
  }
}
