package org.harbourwire.ingest.request;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.harbourwire.contract.article.PublishedPrecision;
import org.harbourwire.contract.fetch.EntryHint;
import org.harbourwire.contract.fetch.FetchRequest;
import org.harbourwire.contract.kafka.KafkaTopic;
import org.harbourwire.contract.kafka.KafkaTopics;
import org.harbourwire.contract.source.SeenEntry;
import org.harbourwire.contract.source.Source;
import org.harbourwire.contract.source.SourceEvent;
import org.harbourwire.contract.source.SourceHealth;
import org.harbourwire.contract.source.SourceType;
import org.harbourwire.contract.trace.Decision;
import org.harbourwire.contract.trace.Stage;
import org.harbourwire.ingest.SourceDraft;
import org.harbourwire.ingest.article.ArticleExtractor;
import org.harbourwire.ingest.fetch.Fetcher;
import org.harbourwire.ingest.fetch.PacedClient;
import org.harbourwire.ingest.fetch.RobotsRules;
import org.harbourwire.ingest.fetch.Site;
import org.harbourwire.ingest.outbox.Forgetting;
import org.harbourwire.ingest.outbox.Outbox;
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
import org.harbourwire.kit.http.AddressRange;
import org.harbourwire.kit.http.EgressConfig;
import org.harbourwire.kit.http.OutboundClient;
import org.harbourwire.kit.http.Resolver;
import org.jspecify.annotations.Nullable;

/// The parts of fetching as they are wired in the service, over two sites on loopback and Kafka's
/// own mock of a producer. Time goes on by a second whenever it is asked for.
public final class Bench implements AutoCloseable {
  public static final Instant START = Instant.parse("2026-03-02T04:00:00Z");

  public final Site site;
  public final Site other;
  public final TickingClock clock = new TickingClock();
  public final MockProducer<String, byte[]> producer =
      new MockProducer<>(true, null, new StringSerializer(), new ByteArraySerializer());
  public final OutboundClient client =
      new OutboundClient(
          new EgressConfig(List.of(AddressRange.of("127.0.0.0/8")), null), Bench::resolve);
  public final Source source;
  public final SourceStates states = new SourceStates();
  public final SourceTable sources;
  public final Scheduler scheduler;
  public final PacedClient paced = new PacedClient(client, Duration.ZERO);
  public final RobotsRules robots = new RobotsRules(paced, clock);
  public final Fetcher fetcher = new Fetcher(paced, robots, clock);
  public final PageFetcher pages =
      new PageFetcher(
          new PatientFetcher(fetcher, List.of()), new ArticleExtractor(clock), states, clock);
  public final WebSub hubs;
  public final Poller poller;
  public final RequestHandler handler;
  private int goneOn;

  /// Two sites without a name.
  public Bench() {
    this("127.0.0.1", "127.0.0.2");
  }

  /// @param name of the site
  /// @param otherName of the other
  public Bench(String name, String otherName) {
    this(name, otherName, WebSubConfig.off());
  }

  /// @param webSub whether hubs reach us
  public Bench(String name, String otherName, WebSubConfig webSub) {
    hubs =
        new WebSub(
            webSub, paced::send, new HubSubscriptions(), id -> true, s -> {}, id -> {}, clock);
    site = new Site("127.0.0.1", name);
    other = new Site("127.0.0.2", otherName);
    source = source(site.url("/feed.xml"), SourceType.AUTO);
    sources = SourceTable.of(List.of(source));
    scheduler = new Scheduler(sources, states, clock, false);
    poller = new Poller(fetcher, states, scheduler, new PollTiming(new Random(1)), hubs, clock);
    handler =
        new RequestHandler(
            sources,
            scheduler,
            poller,
            pages,
            new HubHandler(hubs),
            new Forgetting(states),
            producer,
            clock);
  }

  /// Sites called www. are the first, those called otherwise the other.
  private static List<InetAddress> resolve(String host) throws UnknownHostException {
    return host.endsWith(".example")
        ? List.of(InetAddress.ofLiteral(host.startsWith("www.") ? "127.0.0.1" : "127.0.0.2"))
        : Resolver.system().resolve(host);
  }

  public FetchRequest page(String path) {
    return page(path, null);
  }

  public FetchRequest page(String path, @Nullable EntryHint hint) {
    Instant now = clock.instant();
    SeenEntry entry = new SeenEntry("a", "key" + path, site.url(path), "v1", null, now, null);
    return FetchRequest.page(entry, now, false, hint);
  }

  /// What a feed with a long summary says.
  public static EntryHint feedContent() {
    String summary = "<p>" + "The gauges report every minute, said the harbour office. ".repeat(8);
    return new EntryHint(
        null, "Tide gauges", null, PublishedPrecision.NONE, null, null, "en", summary);
  }

  /// Polls the source, as the owners of all hosts that the poll comes to.
  public void poll() throws InterruptedException {
    handler.handle(FetchRequest.poll(source, clock.instant(), false));
    while (handedOver().size() > goneOn) {
      handler.handle(handedOver().get(goneOn++));
    }
  }

  /// The polls that went on to another host.
  public List<FetchRequest> handedOver() {
    return written(KafkaTopics.FETCHES).stream()
        .filter(r -> r.kind() == FetchRequest.Kind.POLL)
        .toList();
  }

  /// Polls another source in its place.
  public void poll(Source other) throws InterruptedException {
    Outbox outbox = new Outbox(producer, clock);
    poller.poll(FetchRequest.poll(other, clock.instant(), false), other, outbox);
  }

  /// The source, configured to be at `url`.
  public Source at(URI url) {
    return source(url.toString(), source.type());
  }

  /// The source, configured to list its entries so.
  public Source listing(SourceType type) {
    return source(source.url(), type);
  }

  private static Source source(String url, SourceType type) {
    return new SourceDraft("a", url).name("A").type(type).language("en").source();
  }

  /// How the source did at its last poll.
  public SourceHealth health() {
    return KafkaTopics.SOURCE_HEALTH
        .valueSerde()
        .deserializer()
        .deserialize(
            KafkaTopics.SOURCE_HEALTH.name(),
            records(KafkaTopics.SOURCE_HEALTH)
                .filter(r -> !SourceEvent.isKey(r.key()))
                .toList()
                .getLast()
                .value());
  }

  /// What happened to the source, in order.
  public List<SourceEvent> events() {
    return written(KafkaTopics.SOURCE_EVENTS, "a|");
  }

  /// What was written to that Kafka topic; of one that several types share, all keys that begin so.
  public <V> List<V> written(KafkaTopic<V> topic, String keyPrefix) {
    return records(topic)
        .filter(r -> r.key().startsWith(keyPrefix) && r.value() != null)
        .map(r -> topic.valueSerde().deserializer().deserialize(topic.name(), r.value()))
        .map(Objects::requireNonNull)
        .toList();
  }

  public <V> List<V> written(KafkaTopic<V> topic) {
    return written(topic, "");
  }

  public Stream<ProducerRecord<String, byte[]>> records(KafkaTopic<?> topic) {
    return producer.history().stream().filter(r -> r.topic().equals(topic.name()));
  }

  public List<String> decided(Stage stage) {
    return written(KafkaTopics.DECISIONS).stream()
        .filter(d -> d.stage() == stage)
        .map(Decision::outcome)
        .toList();
  }

  @Override
  public void close() {
    client.close();
    site.close();
    other.close();
  }

  public static final class TickingClock extends Clock {
    private final AtomicLong seconds = new AtomicLong();

    public void pass(Duration time) {
      seconds.addAndGet(time.toSeconds());
    }

    @Override
    public Instant instant() {
      return START.plusSeconds(seconds.incrementAndGet());
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      throw new UnsupportedOperationException("nobody asks for it");
    }
  }
}
