package org.harbourwire.contract.kafka;

import java.time.Duration;
import java.util.List;
import org.harbourwire.contract.alert.Alert;
import org.harbourwire.contract.alert.AlertRule;
import org.harbourwire.contract.alert.Delivery;
import org.harbourwire.contract.article.Article;
import org.harbourwire.contract.article.EnrichedArticle;
import org.harbourwire.contract.extraction.Extraction;
import org.harbourwire.contract.fetch.Candidate;
import org.harbourwire.contract.fetch.FetchRequest;
import org.harbourwire.contract.source.HubSubscription;
import org.harbourwire.contract.source.PageState;
import org.harbourwire.contract.source.SeenEntry;
import org.harbourwire.contract.source.Source;
import org.harbourwire.contract.source.SourceEvent;
import org.harbourwire.contract.source.SourceHealth;
import org.harbourwire.contract.source.SourceState;
import org.harbourwire.contract.trace.DeadLetter;
import org.harbourwire.contract.trace.Decision;
import org.harbourwire.contract.vocabulary.VocabularyManifest;
import org.harbourwire.contract.vocabulary.VocabularyPart;

/// The catalogue of our Kafka topics, in data order. Each has one writing service.
public final class KafkaTopics {
  /// The largest record: [org.harbourwire.contract.article.Article#MAX_TEXT_BYTES] of text,
  /// escaped, with tags and evidence around it.
  public static final int MAX_RECORD_BYTES = 4 * 1024 * 1024;

  public static final KafkaTopic<Source> SOURCES =
      KafkaTopic.state("news.sources.v1", Source.class);

  /// Under `<source id>`: see [SourceState].
  public static final KafkaTopic<SourceState> SOURCE_STATE =
      KafkaTopic.state("news.source-state.v1", SourceState.class);

  /// Under `<source id>|<entry key>` of the same Kafka topic: see [SeenEntry].
  public static final KafkaTopic<SeenEntry> SEEN_ENTRIES =
      KafkaTopic.state("news.source-state.v1", SeenEntry.class);

  /// Under `page:<SHA-256 of the address>` of the same Kafka topic: see [PageState].
  public static final KafkaTopic<PageState> PAGE_STATES =
      KafkaTopic.state("news.source-state.v1", PageState.class);

  /// Under `<source id>`: see [SourceHealth]. Under `websub:<source id>` of the same Kafka topic:
  /// see [HubSubscription].
  public static final KafkaTopic<HubSubscription> HUB_SUBSCRIPTIONS =
      KafkaTopic.state("news.source-state.v1", HubSubscription.class);

  public static final KafkaTopic<SourceHealth> SOURCE_HEALTH =
      KafkaTopic.stateFor(Duration.ofDays(30), "news.source-health.v1", SourceHealth.class);

  /// Under `<source id>|<event id>` of the same Kafka topic: see [SourceEvent].
  public static final KafkaTopic<SourceEvent> SOURCE_EVENTS =
      KafkaTopic.stateFor(Duration.ofDays(30), "news.source-health.v1", SourceEvent.class);

  public static final KafkaTopic<FetchRequest> FETCHES =
      KafkaTopic.keptFor(Duration.ofDays(1), "news.fetches.v1", FetchRequest.class);

  public static final KafkaTopic<Candidate> CANDIDATES =
      KafkaTopic.keptFor(Duration.ofDays(1), "news.candidates.v1", Candidate.class);

  /// Internal: may hold text of any usage.
  public static final KafkaTopic<Article> ARTICLES =
      KafkaTopic.compacted("news.articles.v1", Article.class);

  public static final KafkaTopic<Article> REVISIONS =
      KafkaTopic.keptFor(Duration.ofDays(90), "news.revisions.v1", Article.class);

  /// What extraction kept and cut of each article. Never text of a headline-link-only source.
  public static final KafkaTopic<Extraction> EXTRACTIONS =
      KafkaTopic.compacted("news.extractions.v1", Extraction.class);

  /// The public contract.
  public static final KafkaTopic<EnrichedArticle> ENRICHED =
      KafkaTopic.compacted("news.enriched.v1", EnrichedArticle.class);

  /// Under `<kind>|<SHA-256 of the file>|<number>`: see [VocabularyPart].
  public static final KafkaTopic<VocabularyPart> VOCABULARY_PARTS =
      KafkaTopic.state("news.vocabulary.v1", VocabularyPart.class);

  /// Under `edition|<number>` of the same Kafka topic: see [VocabularyManifest].
  public static final KafkaTopic<VocabularyManifest> VOCABULARY =
      KafkaTopic.state("news.vocabulary.v1", VocabularyManifest.class);

  public static final KafkaTopic<AlertRule> ALERT_RULES =
      KafkaTopic.state("news.alert-rules.v1", AlertRule.class);

  public static final KafkaTopic<Alert> ALERTS =
      KafkaTopic.keptFor(Duration.ofDays(90), "news.alerts.v1", Alert.class);

  public static final KafkaTopic<Delivery> DELIVERIES =
      KafkaTopic.keptFor(Duration.ofDays(90), "news.deliveries.v1", Delivery.class);

  public static final KafkaTopic<Decision> DECISIONS =
      KafkaTopic.keptFor(Duration.ofDays(14), "news.decisions.v1", Decision.class);

  public static final KafkaTopic<DeadLetter> DEAD_LETTERS =
      KafkaTopic.keptFor(Duration.ofDays(30), "news.dead-letters.v1", DeadLetter.class);

  private KafkaTopics() {}

  /// Every Kafka topic once, by name.
  public static List<KafkaTopic<?>> all() {
    return List.of(
        SOURCES,
        SOURCE_STATE,
        SOURCE_HEALTH,
        FETCHES,
        CANDIDATES,
        ARTICLES,
        REVISIONS,
        EXTRACTIONS,
        ENRICHED,
        VOCABULARY,
        ALERT_RULES,
        ALERTS,
        DELIVERIES,
        DECISIONS,
        DEAD_LETTERS);
  }
}
