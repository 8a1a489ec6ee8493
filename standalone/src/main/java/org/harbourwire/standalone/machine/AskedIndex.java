package org.harbourwire.standalone.machine;

import java.nio.file.Path;
import org.harbourwire.embedded.elasticsearch.ChildElasticsearch;
import org.harbourwire.embedded.elasticsearch.ElasticsearchFailure;
import org.harbourwire.enrich.vocabulary.Vocabulary;
import org.harbourwire.kit.config.ConfigFault;
import org.harbourwire.kit.config.ConfigReader;
import org.harbourwire.kit.config.Secret;
import org.harbourwire.kit.kafka.KafkaConfig;
import org.harbourwire.kit.lifecycle.StartFailure;
import org.harbourwire.standalone.HarbourwireConfig;
import org.harbourwire.store.ArticleStore;
import org.harbourwire.store.StoreConfig;
import org.harbourwire.text.name.TagNames;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The Elasticsearch that a command asks, and the Kafka that fills it, as the command's options
/// name them.
public final class AskedIndex {
  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Data folder of the instance (default: of the demo or up that runs).")
  @Nullable Path data;

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "Configuration whose parts elasticsearch and kafka name them.")
  @Nullable Path config;

  private @Nullable HarbourwireConfig read;
  private @Nullable RunningInstance instance;

  /// The index, searched by the names of the vocabulary that is configured. Closed by its owner.
  ///
  /// @throws StartFailure when nothing says where it is
  public ArticleStore store() {
    Vocabulary vocabulary = config == null ? Vocabulary.shipped() : read(config).baseVocabulary();
    TagNames names = VocabularyNames.of(vocabulary);
    return new ArticleStore(config == null ? ofInstance() : named(config), () -> names);
  }

  /// The Kafka.
  ///
  /// @throws StartFailure when nothing says where it is
  public KafkaConfig kafka() {
    if (config == null) {
      return KafkaConfig.local(instance().file().kafka(), null);
    }
    KafkaConfig named = read(config).kafka();
    if (named == null) {
      throw new ConfigFault(config + ": kafka: missing");
    }
    return named;
  }

  private StoreConfig named(Path file) {
    StoreConfig named = read(file).elasticsearch();
    if (named == null) {
      throw new ConfigFault(file + ": elasticsearch: missing");
    }
    return named;
  }

  private StoreConfig ofInstance() {
    RunningInstance running = instance();
    String url = running.file().elasticsearch();
    if (url == null) {
      throw new StartFailure(running.description() + " does not say where its index is");
    }
    try {
      String password = ChildElasticsearch.passwordIn(running.data().resolve("elasticsearch"));
      return new StoreConfig(
          url, ChildElasticsearch.USERNAME, new Secret(password), StoreConfig.Analysis.PLUGIN);
    } catch (ElasticsearchFailure e) {
      throw new StartFailure(String.valueOf(e.getMessage()), e);
    }
  }

  private HarbourwireConfig read(Path file) {
    if (read == null) {
      read = new ConfigReader(System.getenv()).read(file, HarbourwireConfig.class);
    }
    return read;
  }

  private RunningInstance instance() {
    if (instance == null) {
      instance = RunningInstance.find(data);
      // Beside the answer, so that a script which reads that is not disturbed.
      System.err.println("Asking " + instance.description());
    }
    return instance;
  }
}
