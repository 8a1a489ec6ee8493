package org.harbourwire.standalone;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.harbourwire.alert.AlertConfig;
import org.harbourwire.enrich.edition.DraftFiles;
import org.harbourwire.enrich.vocabulary.Vocabulary;
import org.harbourwire.enrich.vocabulary.VocabularyException;
import org.harbourwire.ingest.IngestConfig;
import org.harbourwire.ingest.SourceConfig;
import org.harbourwire.ingest.websub.WebSubConfig;
import org.harbourwire.kit.health.OperatorConfig;
import org.harbourwire.kit.http.EgressConfig;
import org.harbourwire.kit.kafka.KafkaConfig;
import org.harbourwire.portal.PortalConfig;
import org.harbourwire.store.StoreConfig;
import org.harbourwire.store.kibana.server.KibanaConfig;
import org.jspecify.annotations.Nullable;

/// The whole configuration file; every part of it may be absent. `kafka` and `elasticsearch` are
/// for services that run alone: `demo` and `up` bring their own.
///
/// @param sources what is polled; absent: what is registered already
/// @param egress where requests may go
/// @param fetching how politely sources are polled
/// @param websub where hubs that announce changes of feeds reach us
/// @param alerts how alerts are delivered
/// @param portal where the portal answers
/// @param kafka how to reach Kafka
/// @param elasticsearch how to reach Elasticsearch
/// @param kibana how to reach Kibana, for the commands that look after it
/// @param operator where a service answers its operator
/// @param vocabulary taxonomy and gazetteer files that articles are tagged with while none were
///   applied; absent: those that ship
public record HarbourwireConfig(
    @Nullable List<SourceConfig> sources,
    @Nullable EgressConfig egress,
    @Nullable Fetching fetching,
    @Nullable WebSubConfig websub,
    @Nullable AlertConfig alerts,
    @Nullable PortalConfig portal,
    @Nullable KafkaConfig kafka,
    @Nullable StoreConfig elasticsearch,
    @Nullable KibanaConfig kibana,
    @Nullable OperatorConfig operator,
    @Nullable List<Path> vocabulary) {

  public HarbourwireConfig {
    // Two sources with one id are refused here, not when they are polled.
    ingest(sources, fetching, websub);
  }

  /// All defaults.
  public static HarbourwireConfig empty() {
    return new HarbourwireConfig(null, null, null, null, null, null, null, null, null, null, null);
  }

  /// How politely sources are polled.
  ///
  /// @param interval between polls of a source that names none
  /// @param delay between two requests to one host
  public record Fetching(@Nullable Duration interval, @Nullable Duration delay) {}

  /// The ingest service's part.
  public IngestConfig ingestConfig() {
    return ingest(sources, fetching, websub);
  }

  /// The outbound client's part.
  public EgressConfig egressConfig() {
    return egress == null ? EgressConfig.publicOnly() : egress;
  }

  /// What the enricher begins with.
  ///
  /// @throws VocabularyException when a file of it cannot be used
  public Vocabulary baseVocabulary() {
    List<Path> files = vocabulary == null ? List.of() : vocabulary;
    return DraftFiles.read(files, Vocabulary.shipped()).vocabulary();
  }

  /// The portal's part.
  public PortalConfig portalConfig() {
    return portal == null ? PortalConfig.defaults() : portal;
  }

  /// The same with the portal on another port.
  public HarbourwireConfig withPortalPort(int port) {
    return new HarbourwireConfig(
        sources,
        egress,
        fetching,
        websub,
        alerts,
        portalConfig().withPort(port),
        kafka,
        elasticsearch,
        kibana,
        operator,
        vocabulary);
  }

  private static IngestConfig ingest(
      @Nullable List<SourceConfig> sources,
      @Nullable Fetching fetching,
      @Nullable WebSubConfig websub) {
    return new IngestConfig(
        sources,
        fetching == null ? null : fetching.interval(),
        fetching == null ? null : fetching.delay(),
        websub);
  }
}
