package org.harbourwire.ingest;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
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
    inOrder(owner, name).forEach((m, words) -> words.forEach(word -> meanings.put(word, m)));
    return Map.copyOf(meanings);
  }

  /// Meaning → its words, in the order in which they stand.
  ///
  /// @param owner whose package holds the resource
  /// @param name of the resource
  public static Map<String, List<String>> inOrder(Class<?> owner, String name) {
    Map<String, List<String>> words = new LinkedHashMap<>();
    for (String line : lines(owner, name)) {
      List<String> row = List.of(line.strip().split("\\s+", -1));
      words
          .computeIfAbsent(row.getFirst(), meaning -> new ArrayList<>())
          .addAll(row.subList(1, row.size()));
    }
    return Collections.unmodifiableMap(words);
  }

  private static List<String> lines(Class<?> owner, String name) {
    try (InputStream in = owner.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("there is no resource " + name + " beside " + owner);
      }
      return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
