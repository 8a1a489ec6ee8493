package org.harbourwire.index;

import static java.util.stream.Collectors.joining;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.harbourwire.index.ops.OpsMeter;
import org.harbourwire.index.ops.TrendMeter;
import org.harbourwire.kit.kafka.KafkaClients;
import org.harbourwire.kit.kafka.TopicSetup;
import org.harbourwire.kit.lifecycle.Health;
import org.harbourwire.kit.lifecycle.Service;
import org.harbourwire.store.ArticleStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The index service.
public final class IndexApp implements Service {
  private static final Logger LOG = LoggerFactory.getLogger(IndexApp.class);
  private static final Duration TRENDS_EVERY = Duration.ofMinutes(1);
  private static final Duration STOP_WITHIN = Duration.ofSeconds(10);

  private final KafkaClients kafka;
  private final ArticleStore store;
  private final Clock clock;
  private volatile List<IndexLoop<?>> loops = List.of();
  private @Nullable OpsMeter meter;
  private @Nullable TrendMeter trends;
  private List<Thread> threads = List.of();

  /// Starts nothing. `store` is closed by its owner.
  public IndexApp(KafkaClients kafka, ArticleStore store, Clock clock) {
    this.kafka = kafka;
    this.store = store;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "index";
  }

  /// Starts to index. Elasticsearch need not be there yet: it is waited for.
  @Override
  public void start() {
    TopicSetup.ensure(kafka);
    OpsMeter measuring = new OpsMeter(kafka, store, clock);
    List<IndexLoop<?>> started =
        List.of(
            new IndexLoop<>(Intake.ARTICLES, kafka, store, clock, measuring::heard),
            new IndexLoop<>(Intake.EXTRACTIONS, kafka, store, clock, (extraction, outcome) -> {}),
            new IndexLoop<>(Intake.REVISIONS, kafka, store, clock, (revision, outcome) -> {}),
            new IndexLoop<>(Intake.OPERATIONS, kafka, store, clock, (entry, outcome) -> {}));
    loops = started;
    meter = measuring;
    TrendMeter counting = new TrendMeter(store, clock, TRENDS_EVERY);
    trends = counting;
    threads =
        Stream.concat(started.stream(), Stream.of(measuring, counting))
            .map(r -> Thread.ofPlatform().name("index").start(r))
            .toList();
  }

  @Override
  public Health check() {
    List<Health> healths = loops.stream().map(IndexLoop::health).toList();
    if (healths.isEmpty()) {
      return Health.failing("not started");
    }
    return healths.stream()
        .filter(h -> !h.ok())
        .findFirst()
        .orElseGet(() -> Health.ok(healths.stream().map(Health::detail).collect(joining("; "))));
  }

  @Override
  public void close() {
    loops.forEach(IndexLoop::stop);
    if (meter != null) {
      meter.stop();
    }
    if (trends != null) {
      trends.stop();
    }
    threads.forEach(IndexApp::join);
  }

  private static void join(Thread runner) {
    try {
      if (!runner.join(STOP_WITHIN)) {
        LOG.warn("what is in flight is given up; it is read again at the next start");
        runner.interrupt();
        runner.join(STOP_WITHIN);
      }
    } catch (InterruptedException e) {
      runner.interrupt();
      Thread.currentThread().interrupt();
    }
  }
}
