package org.harbourwire.bench.ingest;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.harbourwire.contract.kafka.KafkaTopics;
import org.harbourwire.contract.source.SourceState;
import org.harbourwire.kit.kafka.KafkaClients;
import org.harbourwire.kit.kafka.TopicReader;
import org.harbourwire.newsroom.crowd.Crowd;

/// How long after its time each poll reached its host: the time as `news.source-state.v1` has it,
/// the poll as the host logged it. First polls have no time and do not count.
///
/// @param millis of each poll, the shortest first
/// @param missed how many of them were due and never came
record Lateness(List<Long> millis, int missed) {
  private static final long LATE = Duration.ofSeconds(30).toMillis();

  Lateness {
    millis = millis.stream().sorted().toList();
  }

  static Lateness of(KafkaClients kafka, Crowd crowd, Instant end) {
    Map<String, List<Instant>> polls = new Visits(crowd).polls();
    List<Long> millis = new ArrayList<>();
    List<Instant> missed = new ArrayList<>();
    TopicReader.readAll(
        kafka,
        KafkaTopics.SOURCE_STATE,
        record -> {
          boolean ofSource = !record.key().contains("|") && !record.key().contains(":");
          SourceState state = ofSource ? KafkaTopics.SOURCE_STATE.read(record) : null;
          if (state != null && state.nextPollAt().isBefore(end)) {
            NavigableSet<Instant> asked = new TreeSet<>(polls.get(state.sourceId()));
            Instant came = asked.ceiling(state.nextPollAt());
            if (came == null) {
              missed.add(state.nextPollAt());
            }
            millis.add(Duration.between(state.nextPollAt(), came == null ? end : came).toMillis());
          }
        });
    return new Lateness(millis, missed.size());
  }

  String inWords() {
    if (millis.isEmpty()) {
      return "no source was due a second time";
    }
    long late = millis.stream().filter(m -> m > LATE).count();
    return String.format(
        Locale.ROOT,
        "%d polls were due again: p50 %.1f s, p99 %.1f s, longest %.1f s late;"
            + " %.2f %% later than 30 s; %d had not come when it ended",
        millis.size(),
        at(0.5),
        at(0.99),
        at(1),
        100.0 * late / millis.size(),
        missed);
  }

  private double at(double share) {
    return millis.get((int) Math.min(millis.size() - 1, millis.size() * share)) / 1000.0;
  }
}
