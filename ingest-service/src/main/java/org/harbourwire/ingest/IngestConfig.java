package org.harbourwire.ingest;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.harbourwire.ingest.websub.WebSubConfig;
import org.jspecify.annotations.Nullable;

/// What the ingest service polls, and how politely.
///
/// @param sources what the registry is to hold of this configuration; absent: whatever it holds
/// @param interval between polls of a source that names none; absent: 15 minutes
/// @param delay between two requests to one host; absent: 1 second
/// @param webSub where hubs reach us; absent: nowhere
public record IngestConfig(
    @Nullable List<SourceConfig> sources,
    @Nullable Duration interval,
    @Nullable Duration delay,
    @Nullable WebSubConfig webSub) {
  /// Between polls of a source when nothing else is said.
  public static final Duration INTERVAL = Duration.ofMinutes(15);

  public IngestConfig {
    sources = sources == null ? null : List.copyOf(sources);
    Set<String> ids = new HashSet<>();
    for (SourceConfig source : sources == null ? List.<SourceConfig>of() : sources) {
      if (!ids.add(String.valueOf(source.id()))) {
        throw new IllegalArgumentException("two sources have the id " + source.id());
      }
    }
  }

  /// Between polls of a source that names no interval.
  public Duration pollInterval() {
    return interval == null ? INTERVAL : interval;
  }

  /// Where hubs reach us, if they do.
  WebSubConfig hubs() {
    return webSub == null ? WebSubConfig.off() : webSub;
  }

  /// Between two requests to one host.
  Duration requestDelay() {
    return delay == null ? Duration.ofSeconds(1) : delay;
  }
}
