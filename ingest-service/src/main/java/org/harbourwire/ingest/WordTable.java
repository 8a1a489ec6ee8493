package org.harbourwire.ingest;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/// Words and what they mean, from a resource beside the class that asks: each line has a meaning,
/// then the words that have it, parted by spaces; `#` begins a comment.
public final class WordTable {
  private WordTable() {}

  /// Word → meaning.
  ///
  /// @param owner whose package holds the resource
  /// @param name of the resource
  public static Map<String, String> load(Class<?> owner, String name) {
    Map<String, String> meanings = new HashMap<>();
    try (InputStream in = owner.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("there is no resource " + name + " beside " + owner);
      }
      var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      reader
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.strip().split("\\s+", -1))
          .forEach(words -> Arrays.stream(words).skip(1).forEach(w -> meanings.put(w, words[0])));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Map.copyOf(meanings);
  }
}
