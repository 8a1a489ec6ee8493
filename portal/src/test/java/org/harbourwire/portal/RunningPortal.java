package org.harbourwire.portal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.awaitility.Awaitility;
import org.harbourwire.contract.alert.Alert;
import org.harbourwire.contract.alert.AlertRule;
import org.harbourwire.contract.alert.Delivery;
import org.harbourwire.contract.article.EnrichedArticle;
import org.harbourwire.contract.extraction.Extraction;
import org.harbourwire.contract.kafka.KafkaTopics;
import org.harbourwire.contract.source.FailureClass;
import org.harbourwire.contract.source.Move;
import org.harbourwire.contract.source.Origin;
import org.harbourwire.contract.source.Source;
import org.harbourwire.contract.source.SourceEvent;
import org.harbourwire.contract.source.SourceHealth;
import org.harbourwire.contract.source.SourceType;
import org.harbourwire.contract.source.Usage;
import org.harbourwire.contract.trace.Decision;
import org.harbourwire.contract.trace.Stage;
import org.harbourwire.embedded.elasticsearch.ChildElasticsearch;
import org.harbourwire.kit.config.Secret;
import org.harbourwire.kit.http.EgressConfig;
import org.harbourwire.kit.http.EgressPolicy;
import org.harbourwire.kit.kafka.KafkaClients;
import org.harbourwire.kit.kafka.KafkaConfig;
import org.harbourwire.kit.kafka.TopicSetup;
import org.harbourwire.portal.rule.Webhooks;
import org.harbourwire.query.Query;
import org.harbourwire.store.ArticleStore;
import org.harbourwire.store.StoreConfig;
import org.harbourwire.store.search.SearchRequest;
import org.harbourwire.store.writing.DocumentWriter;
import org.harbourwire.testkit.broker.RealBroker;
import org.harbourwire.testkit.elasticsearch.RealElasticsearch;
import org.jspecify.annotations.Nullable;

/// One portal over a real broker and a real Elasticsearch for all tests of this JVM, with the
/// sample news, a few alerts, rules and sources in it.
final class RunningPortal {
  static final Instant NOON = Instant.parse("2026-11-22T04:00:00Z");
  static final String SECRET_WEBHOOK = "https://hooks.example/secret-path";
  static final Webhooks WEBHOOKS =
      new Webhooks(
          new EgressPolicy(EgressConfig.publicOnly()),
          id -> Optional.of(new Secret("whsec_of_" + id)));
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final KafkaClients kafka;
  private final ArticleStore store;
  private final PortalApp app;

  private RunningPortal() {
    kafka = new KafkaClients(KafkaConfig.local(RealBroker.bootstrapServers(), null));
    TopicSetup.ensure(kafka);
    fillKafka();
    store = filledStore();
    app =
        new PortalApp(
            new PortalConfig("127.0.0.1", 0, "news.example"),
            kafka,
            store,
            WEBHOOKS,
            Clock.systemUTC());
    app.start();
    Runtime.getRuntime().addShutdownHook(new Thread(app::close, "test portal's end"));
    await("the portal has read its Kafka topics", () -> app.check().ok());
  }

  static RunningPortal shared() {
    return Shared.PORTAL;
  }

  KafkaClients kafka() {
    return kafka;
  }

  ArticleStore store() {
    return store;
  }

  PortalApp app() {
    return app;
  }

  /// The address of `path`, which begins with a slash.
  String url(String path) {
    return app.address().resolve(path).toString();
  }

  static String page(EnrichedArticle article) {
    return "/articles/" + article.id();
  }

  /// Raises an alert, as the alert service would.
  void raise(Alert alert) {
    send(KafkaTopics.ALERTS.record(alert.ruleId(), alert, alert.id()));
  }

  static Alert alert(String id, String ruleName, EnrichedArticle article, Instant at) {
    return new Alert(
        id,
        "rule-1",
        ruleName,
        article.id(),
        1,
        article.id(),
        article.title(),
        article.url(),
        article.source().name(),
        article.language(),
        List.of(),
        article.publishedInstant(),
        at,
        SECRET_WEBHOOK,
        null);
  }

  /// A portal whose Elasticsearch is away.
  PortalApp withoutElasticsearch() {
    StoreConfig nowhere =
        new StoreConfig(
            "http://127.0.0.1:1", "elastic", new Secret("x"), StoreConfig.Analysis.STANDARD);
    return new PortalApp(
        new PortalConfig("127.0.0.1", 0, null),
        kafka,
        new ArticleStore(nowhere),
        Webhooks.withoutSecrets(new EgressPolicy(EgressConfig.publicOnly())),
        Clock.systemUTC());
  }

  static void await(String what, BooleanSupplier condition) {
    Awaitility.await(what).atMost(PATIENCE).until(condition::getAsBoolean);
  }

  private void fillKafka() {
    raise(alert("alert-1", "Low-altitude watch", SampleNews.drones(), NOON));
    raise(alert("alert-2", "Anything on AI", SampleNews.economy(), NOON.plusSeconds(60)));
    raise(
        alert(
            "alert-3", "<script>alert(12)</script>", SampleNews.hostile(), NOON.minusSeconds(60)));
    AlertRule rule =
        new AlertRule(
            "rule-1",
            "Low-altitude watch",
            "topic:low-altitude-economy OR \"cargo drones\"",
            SECRET_WEBHOOK,
            true,
            true,
            NOON);
    send(KafkaTopics.ALERT_RULES.record(rule.id(), rule, rule.id()));
    delivered(NOON, Delivery.Outcome.DELIVERED, "HTTP 200");
    delivered(NOON.plusSeconds(60), Delivery.Outcome.WILL_RETRY, "HTTP 500 <b>");
    source("harbour-gazette", "Harbour Gazette", SourceType.FEED, false);
    source("lantau-daily", "大嶼日報", SourceType.FEED, false);
    source("delta-wire", "Delta Business Wire", SourceType.LISTING, false);
    source("islands-bulletin", "Islands Bulletin", SourceType.FEED, false);
    source("pier-notes", "Pier Notes", SourceType.PAGE, true);
    source("quay-news", "Quay News", SourceType.AUTO, false);
    health("removed", "Removed Gazette", "ok", null);
    health("pier-notes", "Pier Notes", "failing", "The host does not answer");
    health("harbour-gazette", "Harbour Gazette", "ok", null);
    health("lantau-daily", "大嶼日報", "unchanged", null);
    health(
        "delta-wire",
        "Delta Business Wire",
        "failing",
        "The feed is not XML: line 3: element <item> is not closed");
    health("islands-bulletin", "Islands Bulletin", "moved", null);
    decided("login", "no-article", "asks for a password");
    decided("mended", "no-article", "lists other pages");
    decided("mended", "article", null);
    decided("hostile", "feed-content", "<script>alert(16)</script>");
    send(KafkaTopics.SOURCE_EVENTS.record("delta-wire|ev_1", broken(), "ev_1"));
    raise(brokenAlert());
  }

  private void decided(String page, String outcome, @Nullable String reason) {
    String address = "https://delta-wire.example/" + page;
    Decision decision =
        new Decision(address, Stage.EXTRACT, outcome, reason, "delta-wire", null, null, NOON);
    send(KafkaTopics.DECISIONS.record(address, decision, page + "/" + outcome));
  }

  private static SourceEvent broken() {
    return new SourceEvent(
        "ev_1",
        "delta-wire",
        "Delta Business Wire",
        "https://delta-wire.example/feed.xml",
        SourceEvent.Kind.BROKEN,
        "Delta Business Wire is broken",
        FailureClass.UNREADABLE,
        NOON);
  }

  private static Alert brokenAlert() {
    return new Alert(
        "alert-source",
        Alert.SOURCE_HEALTH_RULE,
        "Source health",
        null,
        0,
        null,
        broken().message(),
        broken().url(),
        broken().name(),
        "en",
        List.of(),
        null,
        NOON.minusSeconds(30),
        null,
        SourceEvent.Kind.BROKEN);
  }

  private void delivered(Instant at, Delivery.Outcome outcome, String detail) {
    Delivery delivery =
        new Delivery(
            "alert-1",
            "rule-1",
            "webhook",
            "hooks.example",
            1,
            outcome,
            detail,
            at,
            outcome == Delivery.Outcome.WILL_RETRY ? at.plusSeconds(300) : null);
    send(KafkaTopics.DELIVERIES.record("rule-1", delivery, "alert-1/" + at));
  }

  private void source(String id, String name, SourceType type, boolean paused) {
    Source source =
        new Source(
            id,
            name,
            "https://" + id + ".example/feed.xml",
            type,
            null,
            null,
            null,
            Usage.FULL_TEXT_INTERNAL,
            paused,
            Duration.ofMinutes(15),
            null,
            ZoneId.of("Asia/Hong_Kong"),
            null,
            null,
            Origin.COMMAND,
            null);
    send(KafkaTopics.SOURCES.record(id, source, id));
  }

  private void health(String id, String name, String status, @Nullable String error) {
    SourceHealth health =
        new SourceHealth(
            id,
            name,
            "https://" + id + ".example/feed.xml",
            status,
            error,
            NOON,
            error == null ? NOON : null,
            NOON.plusSeconds(900),
            40,
            3,
            error == null ? 0 : 4,
            error == null ? null : FailureClass.UNREADABLE,
            error == null ? null : NOON.minusSeconds(7200),
            NOON.minusSeconds(3600),
            status.equals("ok") ? 12.4 : 0.3,
            null,
            status.equals("moved") ? move(id) : null,
            error == null ? List.of() : List.of("the site's home page: nothing there"));
    send(KafkaTopics.SOURCE_HEALTH.record(id, health, id));
  }

  private static Move move(String id) {
    String url = "https://" + id + ".example/new.xml";
    return new Move(url, SourceType.FEED, "it was gone", NOON.minusSeconds(60), NOON);
  }

  private void send(ProducerRecord<String, byte[]> record) {
    try (Producer<String, byte[]> producer = kafka.producer("portal-tests")) {
      producer.send(record).get();
    } catch (ExecutionException e) {
      throw new AssertionError("the broker refused " + record.key(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", e);
    }
  }

  private static ArticleStore filledStore() {
    ChildElasticsearch server = RealElasticsearch.shared();
    ArticleStore store =
        new ArticleStore(
            new StoreConfig(
                server.url().toString(),
                server.username(),
                new Secret(server.password()),
                StoreConfig.Analysis.STANDARD));
    store.ensureIndex();
    try (DocumentWriter<EnrichedArticle> writer = store.writer()) {
      writer.write(SampleNews.all());
    }
    try (DocumentWriter<Extraction> writer = store.extractionWriter()) {
      writer.write(SampleExtractions.all());
    }
    int live = SampleNews.all().size() - 1;
    SearchRequest any = SearchRequest.first(1, SearchRequest.Order.NEWEST);
    await(
        "the sample news can be found",
        () -> store.search().search(new Query.All(), any).total() == live);
    return store;
  }

  private static final class Shared {
    private static final RunningPortal PORTAL = new RunningPortal();
  }
}
