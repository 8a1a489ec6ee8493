package org.harbourwire.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.awaitility.Awaitility;
import org.harbourwire.contract.alert.Alert;
import org.harbourwire.contract.article.EnrichedArticle;
import org.harbourwire.contract.extraction.Extraction;
import org.harbourwire.contract.kafka.KafkaTopics;
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
import org.harbourwire.store.document.Superseded;
import org.harbourwire.store.search.SearchRequest;
import org.harbourwire.store.writing.DocumentWriter;
import org.harbourwire.testkit.broker.RealBroker;
import org.harbourwire.testkit.elasticsearch.RealElasticsearch;
import org.harbourwire.text.name.Tag;
import org.harbourwire.text.name.TagNames;

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

  /// What the topics of the sample news are called.
  private static final TagNames NAMES =
      new TagNames(
          Map.of(
              Tag.topic("ai"), List.of("Artificial intelligence", "人工智能"),
              Tag.topic("low-altitude-economy"), List.of("Low-altitude economy", "低空經濟"),
              Tag.topic("fintech"), List.of("Fintech", "金融科技"),
              Tag.topic("stablecoins-tokenisation"), List.of("Stablecoins and tokenisation"),
              Tag.topic("semiconductors"), List.of("Semiconductors", "半導體")));

  private final KafkaClients kafka;
  private final ArticleStore store;
  private final PortalApp app;

  private RunningPortal() {
    kafka = new KafkaClients(KafkaConfig.local(RealBroker.bootstrapServers(), null));
    TopicSetup.ensure(kafka);
    SampleTraffic.fill(kafka);
    store = filledStore();
    app =
        new PortalApp(
            new PortalConfig("127.0.0.1", 0, "news.example"), kafka, store, WEBHOOKS, clock());
    app.start();
    Runtime.getRuntime().addShutdownHook(new Thread(app::close, "test portal's end"));
    await("the portal has read its Kafka topics", () -> app.check().ok());
  }

  /// Begins on the day of the sample news, and goes on.
  static Clock clock() {
    Duration back = Duration.between(Instant.now(), NOON.plus(Duration.ofHours(6)));
    return Clock.offset(Clock.systemUTC(), back);
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

  /// What is answered to whoever asks for `path`.
  HttpResponse<String> get(String path, String... headers) {
    return Asker.get(url(path), headers);
  }

  /// The page at `path`, which must be there.
  String page(String path) {
    HttpResponse<String> answer = get(path);
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return answer.body();
  }

  /// Raises an alert, as the alert service would.
  void raise(Alert alert) {
    SampleTraffic.send(kafka, KafkaTopics.ALERTS.record(alert.ruleId(), alert, alert.id()));
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
        clock());
  }

  static void await(String what, BooleanSupplier condition) {
    Awaitility.await(what).atMost(PATIENCE).until(condition::getAsBoolean);
  }

  private static ArticleStore filledStore() {
    ChildElasticsearch server = RealElasticsearch.shared();
    ArticleStore store =
        new ArticleStore(
            new StoreConfig(
                server.url().toString(),
                server.username(),
                new Secret(server.password()),
                StoreConfig.Analysis.STANDARD),
            () -> NAMES);
    store.ensureIndex();
    try (DocumentWriter<EnrichedArticle> writer = store.writer()) {
      writer.write(SampleNews.all());
      writer.write(SampleTrends.all());
    }
    try (DocumentWriter<Extraction> writer = store.extractionWriter()) {
      writer.write(SampleExtractions.all());
    }
    try (DocumentWriter<Superseded> writer = store.revisionWriter()) {
      writer.write(SampleRevisions.all());
    }
    int live = SampleNews.all().size() - 1 + SampleTrends.all().size();
    SearchRequest any = SearchRequest.first(1, SearchRequest.Order.NEWEST);
    await(
        "the sample news can be found",
        () ->
            store.search().search(new Query.All(), any).total() == live
                && store.revisions().of(SampleNews.drones().id()).size() == 2);
    return store;
  }

  private static final class Shared {
    private static final RunningPortal PORTAL = new RunningPortal();
  }
}
