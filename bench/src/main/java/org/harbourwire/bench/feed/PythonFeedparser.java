package org.harbourwire.bench.feed;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Python's feedparser in a process of its own, which times itself: only parsing counts.
final class PythonFeedparser {
  private static final List<String> PYTHONS = List.of("python3", "/usr/bin/python3");

  private PythonFeedparser() {}

  /// Seconds that one round over `feeds` takes; empty where it is not installed.
  static Optional<Double> seconds(List<byte[]> feeds, int rounds) {
    try {
      Path folder = Files.createTempDirectory("feeds");
      Path script = folder.resolve("feedparser_speed.py");
      try (InputStream source = PythonFeedparser.class.getResourceAsStream("feedparser_speed.py")) {
        Files.copy(source, script);
      }
      for (int i = 0; i < feeds.size(); i++) {
        Files.write(folder.resolve(i + ".xml"), feeds.get(i));
      }
      for (String python : PYTHONS) {
        Optional<Double> seconds = run(python, script, folder, rounds);
        if (seconds.isPresent()) {
          return seconds;
        }
      }
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<Double> run(String python, Path script, Path folder, int rounds)
      throws IOException {
    Process process =
        new ProcessBuilder(python, script.toString(), folder.toString(), String.valueOf(rounds))
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return out.isBlank() ? Optional.empty() : Optional.of(Double.valueOf(out.strip()));
  }
}
