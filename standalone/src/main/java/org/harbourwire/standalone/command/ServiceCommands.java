package org.harbourwire.standalone.command;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.harbourwire.alert.AlertApp;
import org.harbourwire.alert.AlertConfig;
import org.harbourwire.enrich.EnrichApp;
import org.harbourwire.index.IndexApp;
import org.harbourwire.ingest.IngestApp;
import org.harbourwire.kit.config.ConfigFault;
import org.harbourwire.kit.config.ConfigReader;
import org.harbourwire.kit.health.OperatorConfig;
import org.harbourwire.kit.health.OperatorEndpoint;
import org.harbourwire.kit.http.EgressPolicy;
import org.harbourwire.kit.http.OutboundClient;
import org.harbourwire.kit.kafka.KafkaClients;
import org.harbourwire.kit.kafka.KafkaConfig;
import org.harbourwire.kit.lifecycle.Service;
import org.harbourwire.kit.lifecycle.ServiceRunner;
import org.harbourwire.portal.PortalApp;
import org.harbourwire.portal.rule.Webhooks;
import org.harbourwire.standalone.HarbourwireConfig;
import org.harbourwire.standalone.machine.VocabularyNames;
import org.harbourwire.store.ArticleStore;
import org.harbourwire.store.StoreConfig;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `ingest`, `enrich`, `index`, `alert`, `portal`: one service alone, against configured Kafka and
/// Elasticsearch, until the process is told to stop.
final class ServiceCommands {
  /// Where local copies of state are kept unless told otherwise.
  static final Path DATA = Path.of("data", "service");

  private ServiceCommands() {}

  /// What the five have in common.
  abstract static class Alone implements Callable<Integer> {
    @Option(
        names = "--config",
        paramLabel = "FILE",
        required = true,
        description = "Configuration.")
    Path config = Path.of("harbourwire.yaml");

    @Option(
        names = "--data",
        paramLabel = "DIR",
        description = "Where local copies of state are kept (default: ${DEFAULT-VALUE}).")
    Path data = DATA;

    /// The service, with `kafka` and the rest of the configuration.
    abstract Service service(HarbourwireConfig config, KafkaClients kafka);

    @Override
    public Integer call() {
      HarbourwireConfig c = new ConfigReader(System.getenv()).read(config, HarbourwireConfig.class);
      KafkaConfig kafka = required(c.kafka(), "kafka");
      Service service = service(c, new KafkaClients(kafka));
      OperatorConfig operator =
          c.operator() == null ? new OperatorConfig("127.0.0.1", 0) : c.operator();
      try (ServiceRunner runner = new ServiceRunner()) {
        runner.start(service);
        runner.start(
            new OperatorEndpoint(
                operator, List.of(service), new PrometheusMeterRegistry(PrometheusConfig.DEFAULT)));
        runner.awaitStop();
      }
      return 0;
    }

    final <T> T required(@Nullable T part, String key) {
      if (part == null) {
        throw new ConfigFault(config + ": " + key + ": missing; a service alone needs it");
      }
      return part;
    }

    final StoreConfig elasticsearch(HarbourwireConfig c) {
      return required(c.elasticsearch(), "elasticsearch");
    }
  }

  @Command(
      name = "ingest",
      description = "Polls sources; publishes articles.",
      mixinStandardHelpOptions = true)
  static final class Ingest extends Alone {
    @Override
    Service service(HarbourwireConfig c, KafkaClients kafka) {
      var client = new OutboundClient(c.egressConfig());
      return new IngestApp(c.ingestConfig(), kafka, client, data, Clock.systemUTC(), false);
    }
  }

  @Command(
      name = "enrich",
      description = "Tags articles with language, topics, entities and amounts.",
      mixinStandardHelpOptions = true)
  static final class Enrich extends Alone {
    @Override
    Service service(HarbourwireConfig c, KafkaClients kafka) {
      return new EnrichApp(kafka, data, Clock.systemUTC(), c.baseVocabulary());
    }
  }

  @Command(
      name = "index",
      description = "Writes enriched articles to Elasticsearch.",
      mixinStandardHelpOptions = true)
  static final class Index extends Alone {
    @Override
    Service service(HarbourwireConfig c, KafkaClients kafka) {
      return new IndexApp(kafka, new ArticleStore(elasticsearch(c)), Clock.systemUTC());
    }
  }

  @Command(
      name = "alert",
      description = "Matches articles with rules; delivers alerts.",
      mixinStandardHelpOptions = true)
  static final class Alert extends Alone {
    @Override
    Service service(HarbourwireConfig c, KafkaClients kafka) {
      AlertConfig alerts = c.alerts() == null ? AlertConfig.defaults() : c.alerts();
      var client = new OutboundClient(c.egressConfig());
      var names = VocabularyNames.followed(kafka, c.baseVocabulary());
      Clock clock = Clock.systemUTC();
      return new NamingService(
          names, kafka, new AlertApp(alerts, kafka, names::current, client, data, clock));
    }
  }

  @Command(
      name = "portal",
      description = "Serves the web pages and the HTTP API.",
      mixinStandardHelpOptions = true)
  static final class Portal extends Alone {
    @Option(
        names = "--port",
        paramLabel = "PORT",
        converter = PortNumber.class,
        description = "Port of the portal (default: the configuration's, else 8480).")
    @Nullable Integer port;

    @Override
    Service service(HarbourwireConfig c, KafkaClients kafka) {
      HarbourwireConfig here = port == null ? c : c.withPortalPort(port);
      AlertConfig alerts = c.alerts();
      var egress = new EgressPolicy(c.egressConfig());
      Webhooks webhooks =
          alerts == null || alerts.webhookSecret() == null
              ? Webhooks.withoutSecrets(egress)
              : new Webhooks(egress, id -> Optional.of(AlertApp.secrets(alerts, data).of(id)));
      var names = VocabularyNames.followed(kafka, here.baseVocabulary());
      var store = new ArticleStore(elasticsearch(here), names::current);
      Clock clock = Clock.systemUTC();
      return new NamingService(
          names, kafka, new PortalApp(here.portalConfig(), kafka, store, webhooks, clock));
    }
  }
}
