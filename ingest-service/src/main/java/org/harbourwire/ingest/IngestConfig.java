package org.harbourwire.ingest;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What the ingest service polls, and how politely.
///
/// @param sources what is polled
/// @param interval between polls of a source that names none
/// @param delay between two requests to one host
public record IngestConfig(
    List<SourceConfig> sources, @Nullable Duration interval, @Nullable Duration delay) {
  public IngestConfig {
    sources = sources == null ? List.of() : List.copyOf(sources);
    interval = interval == null ? Duration.ofMinutes(15) : interval;
    delay = delay == null ? Duration.ofSeconds(1) : delay;
    Set<String> ids = new HashSet<>();
    for (SourceConfig source : sources) {
      if (!ids.add(String.valueOf(source.id()))) {
        throw new IllegalArgumentException("two sources have the id " + source.id());
      }
    }
  }
}
