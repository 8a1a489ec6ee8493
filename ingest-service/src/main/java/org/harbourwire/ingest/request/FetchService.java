package org.harbourwire.ingest.request;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.producer.Producer;
import org.harbourwire.ingest.article.ArticleExtractor;
import org.harbourwire.ingest.fetch.Fetcher;
import org.harbourwire.ingest.fetch.PacedClient;
import org.harbourwire.ingest.fetch.RobotsRules;
import org.harbourwire.ingest.outbox.Forgetting;
import org.harbourwire.ingest.page.PageFetcher;
import org.harbourwire.ingest.page.PatientFetcher;
import org.harbourwire.ingest.poll.Poller;
import org.harbourwire.ingest.registry.SourceTable;
import org.harbourwire.ingest.schedule.PollTiming;
import org.harbourwire.ingest.schedule.Scheduler;
import org.harbourwire.ingest.schedule.SourceStates;
import org.harbourwire.ingest.websub.HubSubscriptions;
import org.harbourwire.ingest.websub.WebSub;
import org.harbourwire.ingest.websub.WebSubConfig;
import org.harbourwire.kit.http.OutboundClient;
import org.harbourwire.kit.kafka.KafkaClients;
import org.harbourwire.kit.kafka.TopicTail;
import org.harbourwire.kit.lifecycle.Health;
import org.harbourwire.kit.lifecycle.Service;
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

  private final KafkaClients kafka;
  private final OutboundClient client;
  private final SourceTable sources;
  private final Duration delay;
  private final WebSubConfig webSubConfig;
  private final Clock clock;
  private final boolean once;
  private final HubSubscriptions subscriptions = new HubSubscriptions();
  private volatile boolean stopping;
  private volatile @Nullable FetchLoop loop;
  private @Nullable Thread thread;
  private @Nullable Producer<String, byte[]> producer;
  private @Nullable WebSub webSub;

  /// @param sources what is polled; unless once, kept up from the registry
  /// @param delay between two requests to one host
  /// @param webSubConfig where hubs reach us, if they do
  /// @param once poll each source once, at once, and never again
  public FetchService(
      KafkaClients kafka,
      OutboundClient client,
      SourceTable sources,
      Duration delay,
      WebSubConfig webSubConfig,
      Clock clock,
      boolean once) {
    this.kafka = kafka;
    this.client = client;
    this.sources = sources;
    this.delay = delay;
    this.webSubConfig = webSubConfig;
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
    PacedClient paced = new PacedClient(client, delay);
    Fetcher fetcher = new Fetcher(paced, new RobotsRules(paced, clock), clock);
    SourceStates states = new SourceStates();
    Scheduler scheduler = new Scheduler(sources, states, clock, once);
    WebSub hubs =
        new HubWiring(sources, states, subscriptions, clock)
            .webSub(once ? WebSubConfig.off() : webSubConfig, paced, p);
    PollTiming timing = new PollTiming(new Random());
    Poller poller = new Poller(fetcher, states, scheduler, timing, hubs, clock);
    PageFetcher pages =
        new PageFetcher(new PatientFetcher(fetcher), new ArticleExtractor(clock), states, clock);
    RequestHandler handler =
        new RequestHandler(
            sources,
            scheduler,
            poller,
            pages,
            new HubHandler(hubs),
            new Forgetting(states),
            p,
            clock);
    Function<TopicTail, FetchLoop> loops =
        state ->
            new FetchLoop(
                kafka.consumer(GROUP, MAX_POLL_RECORDS, MEMBERSHIP),
                new RequestsInWork(HostQueues::new, handler),
                scheduler,
                state,
                paced::takeUp);
    FollowedState followed = new FollowedState(sources, states, subscriptions, once);
    producer = p;
    webSub = hubs;
    hubs.start();
    thread = Thread.ofPlatform().name("fetching").start(() -> runUntilStopped(followed, loops));
  }

  @Override
  public Health check() {
    Thread t = thread;
    FetchLoop l = loop;
    if (t == null || l == null) {
      return Health.failing("not started yet");
    }
    return t.isAlive()
        ? Health.ok(
            registered()
                + "; owns "
                + l.partitions()
                + " partitions"
                + unread(l)
                + "; hubs: "
                + hubsInWords())
        : Health.failing("stopped after an error; see the log");
  }

  @Override
  public void close() {
    stopping = true;
    WebSub hubs = webSub;
    if (hubs != null) {
      hubs.close();
    }
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

  private static String unread(FetchLoop loop) {
    long left = loop.unread();
    return left == 0 ? "" : " and still reads what is known of their sources, " + left + " records";
  }

  private String hubsInWords() {
    WebSub hubs = webSub;
    return hubs == null ? "off" : hubs.check().detail();
  }

  private String registered() {
    int unreadable = sources.unreadable();
    String all = sources.all().size() + " sources";
    return unreadable == 0 ? all : all + " and " + unreadable + " that cannot be read";
  }

  /// A loop that fails (Kafka was away, the machine slept beyond its session) is followed by a new
  /// one; what was in work is done again, and what was read of the state is not read again.
  private void runUntilStopped(FollowedState followed, Function<TopicTail, FetchLoop> loops) {
    try (TopicTail state = followed.tail(kafka)) {
      while (!stopping) {
        try {
          FetchLoop l = loops.apply(state);
          loop = l;
          l.run();
        } catch (RuntimeException e) {
          LOG.error("fetching failed and begins anew", e);
          pause();
        }
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
