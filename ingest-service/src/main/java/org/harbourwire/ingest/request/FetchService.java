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

/// Runs fetching: one thread that takes requests and schedules polls, and one virtual thread for
/// each host that is being asked.
public final class FetchService implements Service {
  /// The consumer group of `news.fetches.v1`: its lag is the number of requests that wait.
  public static final String GROUP = FetchLoop.GROUP;

  /// A killed instance is noticed after 8 s at most, the others learn of it within a second, and go
  /// on with what they have meanwhile.
  private static final Map<String, Object> MEMBERSHIP =
      Map.of(
          ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, "8000",
          ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, "1000",
          ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG,
              CooperativeStickyAssignor.class.getName());

  private static final Duration STOP_WITHIN = Duration.ofSeconds(10);
  private static final int MAX_POLL_RECORDS = 500;

  private final KafkaClients kafka;
  private final OutboundClient client;
  private final SourceTable sources;
  private final Duration delay;
  private final WebSubConfig webSubConfig;
  private final Clock clock;
  private final boolean once;
  private final HubSubscriptions subscriptions = new HubSubscriptions();
  private volatile @Nullable FetchThread thread;
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
    FetchThread t = new FetchThread(() -> followed.tail(kafka), loops);
    thread = t;
    t.start();
  }

  @Override
  public Health check() {
    FetchThread t = thread;
    Health health = t == null ? Health.failing("not started yet") : t.check();
    return health.ok()
        ? Health.ok(registered() + "; " + health.detail() + "; hubs: " + hubsInWords())
        : health;
  }

  @Override
  public void close() {
    WebSub hubs = webSub;
    if (hubs != null) {
      hubs.close();
    }
    FetchThread t = thread;
    if (t != null) {
      t.close();
    }
    Producer<String, byte[]> p = producer;
    if (p != null) {
      p.close(STOP_WITHIN);
    }
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
}
