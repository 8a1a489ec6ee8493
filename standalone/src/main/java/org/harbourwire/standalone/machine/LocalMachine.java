package org.harbourwire.standalone.machine;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import org.harbourwire.alert.AlertApp;
import org.harbourwire.alert.AlertConfig;
import org.harbourwire.alert.delivery.WebhookSecrets;
import org.harbourwire.embedded.elasticsearch.ElasticsearchFailure;
import org.harbourwire.embedded.elasticsearch.ElasticsearchOptions;
import org.harbourwire.embedded.elasticsearch.SupervisedElasticsearch;
import org.harbourwire.embedded.kafka.BrokerFailure;
import org.harbourwire.embedded.kafka.EmbeddedBroker;
import org.harbourwire.enrich.EnrichApp;
import org.harbourwire.enrich.edition.EditionFollower;
import org.harbourwire.enrich.vocabulary.Vocabulary;
import org.harbourwire.index.IndexApp;
import org.harbourwire.ingest.IngestApp;
import org.harbourwire.kit.config.Secret;
import org.harbourwire.kit.http.EgressPolicy;
import org.harbourwire.kit.http.OutboundClient;
import org.harbourwire.kit.kafka.KafkaClients;
import org.harbourwire.kit.kafka.KafkaConfig;
import org.harbourwire.kit.kafka.TopicSetup;
import org.harbourwire.kit.lifecycle.Service;
import org.harbourwire.kit.lifecycle.ServiceRunner;
import org.harbourwire.kit.lifecycle.StartFailure;
import org.harbourwire.portal.ListenAddress;
import org.harbourwire.portal.PortalApp;
import org.harbourwire.portal.rule.Webhooks;
import org.harbourwire.standalone.HarbourwireConfig;
import org.harbourwire.store.ArticleStore;
import org.harbourwire.store.StoreConfig;
import org.harbourwire.text.name.TagNames;

/// All of Harbourwire on this machine: the broker in this process, Elasticsearch as a child, every
/// service in this process.
///
/// Elasticsearch takes longest: it boots while the broker and the services that do not need it
/// start.
public final class LocalMachine implements AutoCloseable {
  /// Where a Kafka client of this machine finds the broker when the port is free.
  private static final int KAFKA_PORT = 9492;

  private final ServiceRunner runner = new ServiceRunner();
  private final HarbourwireConfig config;
  private final DataFolder data;
  private final Progress progress;
  private final Clock clock;
  private final Vocabulary vocabulary;
  private final OutboundClient client;
  private final KafkaClients kafka;
  private final EditionFollower<TagNames> names;
  private final StoreConfig index;
  private final ArticleStore store;
  private final PortalApp portal;

  private LocalMachine(
      HarbourwireConfig config, DataFolder data, Progress progress, Clock clock, Start start) {
    this.config = config;
    this.data = data;
    this.progress = progress;
    this.clock = clock;
    // Before minutes are spent on what would have to be stopped again.
    ListenAddress.of(config.portalConfig());
    this.vocabulary = config.baseVocabulary();
    this.client = new OutboundClient(config.egressConfig());
    // Closed last and first: stopping takes seconds, and nobody should wonder.
    run(new Part("farewell", this::sayGoodbye));
    var elasticsearch =
        CompletableFuture.supplyAsync(
            () ->
                progress.step(
                    "Elasticsearch (a child process)", () -> startElasticsearch(start.quickBoot())),
            task -> Thread.ofPlatform().name("start-elasticsearch").start(task));
    this.kafka = startKafka();
    progress.step("Kafka topics", () -> ensureTopics(kafka));
    start.withKafka().accept(kafka);
    this.names = VocabularyNames.followed(kafka, vocabulary);
    startWhatNeedsKafka(start.once());
    SupervisedElasticsearch server = await(elasticsearch);
    this.index = storeConfig(server);
    this.store = new ArticleStore(index, names::current);
    this.portal = new PortalApp(config.portalConfig(), kafka, store, webhooks(), clock);
    startWhatNeedsElasticsearch();
  }

  /// How to start.
  ///
  /// @param once poll each source once and never again
  /// @param quickBoot Elasticsearch boots sooner and then works slower: for short runs
  /// @param withKafka told of Kafka before any service starts
  public record Start(boolean once, boolean quickBoot, Consumer<KafkaClients> withKafka) {
    /// Goes on for ever.
    public static Start forEver() {
      return new Start(false, false, kafka -> {});
    }
  }

  /// Starts everything and returns when all of it works.
  ///
  /// @throws StartFailure when a part cannot start; what had started is closed
  public static LocalMachine start(
      HarbourwireConfig config, DataFolder data, Progress progress, Clock clock, Start start) {
    return new LocalMachine(config, data, progress, clock, start);
  }

  /// Clients of its broker.
  public KafkaClients kafka() {
    return kafka;
  }

  /// Its index.
  public ArticleStore store() {
    return store;
  }

  /// How other commands find it.
  public InstanceFile instanceFile() {
    return new InstanceFile(
        kafka.config().bootstrapServers(), portal.address().toString(), index.url());
  }

  /// Where its portal is.
  public URI portal() {
    return portal.address();
  }

  /// Waits until the process is told to stop.
  public void awaitStop() {
    runner.awaitStop();
  }

  @Override
  public void close() {
    runner.close();
  }

  private void sayGoodbye() {
    progress.say(
        ClassArchive.isWrittenAtTheEnd()
            ? "Stopped; the JVM still writes its class archive, once after a build, to start sooner"
            : "Stopped");
  }

  private Webhooks webhooks() {
    WebhookSecrets secrets = AlertApp.secrets(alerts(), data.folder("alert"));
    return new Webhooks(new EgressPolicy(config.egressConfig()), id -> Optional.of(secrets.of(id)));
  }

  private AlertConfig alerts() {
    return config.alerts() == null ? AlertConfig.defaults() : config.alerts();
  }

  private SupervisedElasticsearch startElasticsearch(boolean quickBoot) {
    Distribution distribution = Distribution.here();
    Path folder =
        SupervisedElasticsearch.entersClosedFolders()
            ? data.folder("elasticsearch")
            : data.passage("elasticsearch");
    try {
      SupervisedElasticsearch server =
          SupervisedElasticsearch.start(
              ElasticsearchOptions.of(distribution.elasticsearch(), folder)
                  .withPlugin(distribution.plugin())
                  .withQuickBoot(quickBoot)
                  .reportingTo(progress::say));
      run(new Part("Elasticsearch", server::close));
      return server;
    } catch (ElasticsearchFailure e) {
      throw new StartFailure(String.valueOf(e.getMessage()), e);
    }
  }

  private KafkaClients startKafka() {
    try {
      EmbeddedBroker broker =
          progress.step(
              "Kafka broker (in this process)",
              () -> EmbeddedBroker.start(data.folder("kafka"), FreePort.preferably(KAFKA_PORT)));
      run(new Part("Kafka", broker::close));
      progress.say("Kafka answers at " + broker.bootstrapServers());
      // One name for ever: a restarted instance takes up its own partitions at once.
      return new KafkaClients(KafkaConfig.local(broker.bootstrapServers(), "local"));
    } catch (BrokerFailure e) {
      throw new StartFailure(String.valueOf(e.getMessage()), e);
    }
  }

  private void startWhatNeedsKafka(boolean once) {
    Path state = data.folder("streams");
    run(new Part("outbound client", client::close));
    step(new EnrichApp(kafka, state, clock, vocabulary));
    step(names);
    step(new AlertApp(alerts(), kafka, names::current, client, data.folder("alert"), clock));
    step(new IngestApp(config.ingestConfig(), kafka, client, state, clock, once));
  }

  private void startWhatNeedsElasticsearch() {
    run(new Part("index connection", store::close));
    store.ensureIndex();
    step(new IndexApp(kafka, store, clock));
    step(portal);
    run(new Part("notice", () -> progress.say("Stopping; what is in flight is finished first")));
  }

  private static boolean ensureTopics(KafkaClients kafka) {
    TopicSetup.ensure(kafka);
    return true;
  }

  private void step(Service service) {
    progress.step(
        service.name(),
        () -> {
          run(service);
          return service;
        });
  }

  private void run(Service service) {
    runner.start(service);
  }

  private static StoreConfig storeConfig(SupervisedElasticsearch server) {
    return new StoreConfig(
        server.url().toString(),
        server.username(),
        new Secret(server.password()),
        StoreConfig.Analysis.PLUGIN);
  }

  private static SupervisedElasticsearch await(
      CompletableFuture<SupervisedElasticsearch> starting) {
    try {
      return starting.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof StartFailure failure) {
        throw failure;
      }
      throw e;
    }
  }
}
