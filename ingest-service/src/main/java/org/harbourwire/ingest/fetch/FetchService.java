package org.harbourwire.ingest.fetch;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.producer.Producer;
import org.harbourwire.contract.source.Source;
import org.harbourwire.ingest.article.ArticleExtractor;
import org.harbourwire.ingest.schedule.PollTiming;
import org.harbourwire.ingest.schedule.Scheduler;
import org.harbourwire.ingest.schedule.SourceStates;
import org.harbourwire.ingest.schedule.StateTail;
import org.harbourwire.kit.http.OutboundClient;
import org.harbourwire.kit.kafka.KafkaClients;
import org.harbourwire.kit.lifecycle.Health;
import org.harbourwire.kit.lifecycle.Service;
import org.harbourwire.kit.lifecycle.StartFailure;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Runs fetching: one thread that takes requests and schedules polls, and one virtual thread for
/// each host that is being asked.
public final class FetchService implements Service {
  /// The consumer group of `news.fetches.v1`: its lag is the number of requests that wait.
  public static final String GROUP = FetchLoop.GROUP;

  private static final Logger LOG = LoggerFactory.getLogger(FetchService.class);

  /// A killed instance is noticed after 8 s at most, the others learn of it within a second, and go
  /// on with what they have meanwhile.
  private static final Map<String, Object> MEMBERSHIP =
      Map.of(
          ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, "8000",
          ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, "1000",
          ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG,
              CooperativeStickyAssignor.class.getName());

  private static final Duration STOP_WITHIN = Duration.ofSeconds(10);
  private static final Duration PAUSE = Duration.ofSeconds(5);
  private static final int MAX_POLL_RECORDS = 500;
  private static final int MAX_STATE_RECORDS = 1000;

  private final KafkaClients kafka;
  private final OutboundClient client;
  private final Map<String, Source> sources;
  private final Duration delay;
  private final Clock clock;
  private final boolean once;
  private volatile boolean stopping;
  private volatile @Nullable FetchLoop loop;
  private @Nullable Thread thread;
  private @Nullable Producer<String, byte[]> producer;

  /// @param delay between two requests to one host
  /// @param once poll each source once, at once, and never again
  public FetchService(
      KafkaClients kafka,
      OutboundClient client,
      Map<String, Source> sources,
      Duration delay,
      Clock clock,
      boolean once) {
    this.kafka = kafka;
    this.client = client;
    this.sources = Map.copyOf(sources);
    this.delay = delay;
    this.clock = clock;
    this.once = once;
  }

  @Override
  public String name() {
    return "fetching";
  }

  @Override
  public void start() {
    Producer<String, byte[]> p = kafka.producer("ingest");
    tellSources(p);
    PacedClient paced = new PacedClient(client, delay);
    Fetcher fetcher = new Fetcher(paced, new RobotsRules(paced, clock), clock);
    SourceStates states = new SourceStates();
    Scheduler scheduler = new Scheduler(sources.values(), states, clock, once);
    Poller poller = new Poller(fetcher, states, scheduler, new PollTiming(new Random()), clock);
    PageFetcher pages = new PageFetcher(fetcher, new ArticleExtractor(clock), states, clock);
    RequestHandler handler = new RequestHandler(sources, poller, pages, p, clock);
    Supplier<FetchLoop> loops =
        () ->
            new FetchLoop(
                kafka.consumer(GROUP, MAX_POLL_RECORDS, MEMBERSHIP),
                new RequestsInWork(HostQueues::new, handler),
                scheduler,
                new StateTail(kafka.reader("source-state", MAX_STATE_RECORDS), states, clock),
                paced::takeUp);
    producer = p;
    thread = Thread.ofPlatform().name("fetching").start(() -> runUntilStopped(loops));
  }

  @Override
  public Health check() {
    Thread t = thread;
    FetchLoop l = loop;
    if (t == null || l == null) {
      return Health.failing("not started yet");
    }
    return t.isAlive()
        ? Health.ok(sources.size() + " sources; owns " + l.partitions() + " partitions")
        : Health.failing("stopped after an error; see the log");
  }

  @Override
  public void close() {
    stopping = true;
    FetchLoop l = loop;
    Thread t = thread;
    if (l != null) {
      l.stop();
    }
    if (t != null) {
      try {
        t.join(STOP_WITHIN);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
    Producer<String, byte[]> p = producer;
    if (p != null) {
      p.close(STOP_WITHIN);
    }
  }

  private void tellSources(Producer<String, byte[]> p) {
    Outbox outbox = new Outbox(p, clock);
    sources.values().forEach(outbox::source);
    try {
      outbox.send();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StartFailure("stopped while starting", e);
    } catch (KafkaUnavailable e) {
      throw new StartFailure(String.valueOf(e.getMessage()), e);
    }
  }

  /// A loop that fails (Kafka was away, the machine slept beyond its session) is followed by a new
  /// one; what was in work is done again.
  private void runUntilStopped(Supplier<FetchLoop> loops) {
    while (!stopping) {
      try {
        FetchLoop l = loops.get();
        loop = l;
        l.run();
      } catch (RuntimeException e) {
        LOG.error("fetching failed and begins anew", e);
        pause();
      }
    }
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
