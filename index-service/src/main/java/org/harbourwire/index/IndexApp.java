package org.harbourwire.index;

import java.time.Clock;
import java.time.Duration;
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
  private static final Duration STOP_WITHIN = Duration.ofSeconds(10);

  private final KafkaClients kafka;
  private final ArticleStore store;
  private final Clock clock;
  private volatile @Nullable IndexLoop loop;
  private @Nullable Thread thread;

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
    IndexLoop started = new IndexLoop(kafka, store, clock);
    loop = started;
    thread = Thread.ofPlatform().name("index").start(started);
  }

  @Override
  public Health check() {
    IndexLoop running = loop;
    return running == null ? Health.failing("not started") : running.health();
  }

  @Override
  public void close() {
    IndexLoop running = loop;
    Thread runner = thread;
    if (running == null || runner == null) {
      return;
    }
    running.stop();
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
