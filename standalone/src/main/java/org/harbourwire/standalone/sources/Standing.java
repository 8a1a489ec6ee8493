package org.harbourwire.standalone.sources;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.harbourwire.contract.kafka.KafkaTopics;
import org.harbourwire.contract.source.Origin;
import org.harbourwire.contract.source.Source;
import org.harbourwire.contract.source.SourceHealth;
import org.harbourwire.contract.source.Usage;
import org.harbourwire.ingest.registry.SourceRegistry;
import org.harbourwire.ingest.registry.SourceTable;
import org.harbourwire.kit.kafka.KafkaClients;
import org.harbourwire.kit.kafka.TopicReader;
import org.jspecify.annotations.Nullable;

/// A registered source and how it does.
///
/// @param source as it is registered
/// @param health as its last poll left it; absent: it was never polled at its present address
record Standing(Source source, @Nullable SourceHealth health) {
  private static final String NONE = "-";

  Standing {
    health = health == null || !health.url().equals(source.url()) ? null : health;
  }

  /// Of all sources, by id. Says beside them what cannot be read.
  static List<Standing> all(KafkaClients kafka) {
    SourceTable table = new SourceRegistry(kafka, Clock.systemUTC()).read();
    if (table.unreadable() > 0) {
      System.err.println(table.unreadable() + " registered sources cannot be read");
    }
    Map<String, SourceHealth> health = TopicReader.latest(kafka, KafkaTopics.SOURCE_HEALTH);
    return table.all().stream()
        .sorted(Comparator.comparing(Source::id))
        .map(s -> new Standing(s, health.get(s.id())))
        .toList();
  }

  /// In words.
  String status() {
    if (source.paused()) {
      return source.pausedBy() == Origin.FILE ? "paused by its file" : "paused by command";
    }
    if (source.usage() == Usage.DISABLED) {
      return "not polled: its usage is disabled";
    }
    if (health == null) {
      return "not polled yet";
    }
    return switch (health.status()) {
      case "ok" -> "well";
      case "unchanged" -> "well, nothing new";
      case "silent" -> "well, but nothing new for longer than usual";
      case "moved" -> "well, at another address";
      case "pages-lost" -> "its list is well, its pages cannot be had";
      case "failing" -> "failing, " + health.failures() + " in a row";
      default -> health.status();
    };
  }

  /// When a poll was last answered.
  String lastSuccess() {
    return health == null || health.lastSuccessAt() == null ? NONE : shown(health.lastSuccessAt());
  }

  /// When it is due again.
  String nextPoll() {
    if (!source.polled()) {
      return NONE;
    }
    return health == null ? "now" : shown(health.nextPollAt());
  }

  /// What went wrong last, if it is not well.
  String error() {
    return health == null || health.error() == null ? "" : health.error();
  }

  /// A time to the second, in UTC.
  static String shown(Instant time) {
    return time.truncatedTo(ChronoUnit.SECONDS).toString();
  }
}
