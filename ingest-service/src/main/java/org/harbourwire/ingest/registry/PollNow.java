package org.harbourwire.ingest.registry;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.SerializationException;
import org.harbourwire.contract.fetch.FetchRequest;
import org.harbourwire.contract.kafka.KafkaTopics;
import org.harbourwire.contract.source.Source;
import org.harbourwire.contract.source.SourceHealth;
import org.harbourwire.contract.trace.Decision;
import org.harbourwire.contract.trace.Stage;
import org.harbourwire.kit.kafka.KafkaClients;
import org.harbourwire.kit.kafka.TopicTail;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Asks the owners of their hosts to poll sources now, and watches what comes of it.
public final class PollNow implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(PollNow.class);
  private static final Duration POLL = Duration.ofMillis(200);
  private static final String DROPPED = "dropped";
  private static final Set<String> ENDS = Set.of("polled", "not-modified", "failed", DROPPED);

  private final KafkaClients kafka;
  private final Clock clock;
  private final TopicTail tail;
  private final Map<String, Outcome> outcomes = new HashMap<>();

  /// What came of one poll.
  ///
  /// @param decision how it ended; absent: it has not
  /// @param health how it left the source; absent: not at all
  public record Outcome(@Nullable Decision decision, @Nullable SourceHealth health) {
    /// Nothing so far.
    public static final Outcome NONE = new Outcome(null, null);

    /// Whether all is told.
    boolean ended() {
      return decision != null && (health != null || decision.outcome().equals(DROPPED));
    }
  }

  public PollNow(KafkaClients kafka, Clock clock) {
    this.kafka = kafka;
    this.clock = clock;
    this.tail =
        new TopicTail(
            kafka.reader("poll-now", 1000),
            List.of(KafkaTopics.DECISIONS, KafkaTopics.SOURCE_HEALTH),
            this::take);
  }

  /// Asks for `sources` and waits until all have been polled, at most so long.
  ///
  /// @return what came of it, by id
  /// @throws KafkaException when Kafka does not answer
  public Map<String, Outcome> poll(Collection<Source> sources, Duration atMost) {
    tail.skip();
    sources.forEach(s -> outcomes.put(s.id(), Outcome.NONE));
    request(sources);
    long begun = System.nanoTime();
    while (!outcomes.values().stream().allMatch(Outcome::ended)
        && System.nanoTime() - begun < atMost.toNanos()) {
      tail.follow(POLL);
    }
    return Map.copyOf(outcomes);
  }

  @Override
  public void close() {
    tail.close();
  }

  private void request(Collection<Source> sources) {
    try (Producer<String, byte[]> producer = kafka.producer("poll-now")) {
      for (Source source : sources) {
        Instant now = clock.instant();
        FetchRequest poll = FetchRequest.poll(source, now, false);
        String id = source.id() + "/now/" + now;
        producer.send(KafkaTopics.FETCHES.record(source.host(), poll, id)).get();
      }
    } catch (ExecutionException e) {
      throw new KafkaException("polls cannot be asked for", e.getCause());
    } catch (InterruptedException e) {
      throw new InterruptException(e);
    }
  }

  private void take(ConsumerRecord<String, byte[]> record) {
    try {
      if (record.topic().equals(KafkaTopics.DECISIONS.name())) {
        Decision d = KafkaTopics.DECISIONS.read(record);
        if (d != null && d.sourceId() != null && isEnd(d)) {
          outcomes.computeIfPresent(d.sourceId(), (id, o) -> new Outcome(d, o.health()));
        }
      } else {
        SourceHealth h = KafkaTopics.SOURCE_HEALTH.read(record);
        outcomes.computeIfPresent(record.key(), (id, o) -> new Outcome(o.decision(), h));
      }
    } catch (SerializationException e) {
      LOG.warn("unreadable record in {}: {}", record.topic(), e.getMessage());
    }
  }

  private static boolean isEnd(Decision d) {
    return d.stage() == Stage.POLL && ENDS.contains(d.outcome());
  }
}
