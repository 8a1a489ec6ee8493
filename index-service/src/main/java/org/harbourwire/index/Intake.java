package org.harbourwire.index;

import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.harbourwire.contract.article.Article;
import org.harbourwire.contract.article.ArticleStatus;
import org.harbourwire.contract.article.EnrichedArticle;
import org.harbourwire.contract.extraction.Extraction;
import org.harbourwire.contract.kafka.KafkaTopic;
import org.harbourwire.contract.kafka.KafkaTopics;
import org.harbourwire.contract.trace.Decision;
import org.harbourwire.contract.trace.Stage;
import org.harbourwire.index.ops.OpsReading;
import org.harbourwire.store.ArticleStore;
import org.harbourwire.store.document.IndexDefinition;
import org.harbourwire.store.document.Superseded;
import org.harbourwire.store.ops.OpsEntry;
import org.harbourwire.store.rebuild.StandingIndex;
import org.harbourwire.store.writing.DocumentWriter;
import org.jspecify.annotations.Nullable;

/// What goes from Kafka topics into one index.
///
/// @param kafkaTopics where it is read
/// @param group under which offsets are kept
/// @param reading reads a record's value; null: there is nothing to write
/// @param prepare sees to it that there is an index to write to
/// @param identity tells which one it is
/// @param writer what writes it
/// @param afterwards what is to be done once values are written, before that is told
/// @param missing what a value lacks that its document cannot do without
/// @param decider what is told of its outcome
/// @param <T> the type of the values
record Intake<T>(
    List<KafkaTopic<?>> kafkaTopics,
    String group,
    Reading<T> reading,
    Consumer<ArticleStore> prepare,
    Function<ArticleStore, StandingIndex.Identity> identity,
    Function<ArticleStore, DocumentWriter<T>> writer,
    BiConsumer<ArticleStore, List<T>> afterwards,
    Function<T, List<String>> missing,
    Decider<T> decider) {

  /// Articles; each outcome is a decision.
  static final Intake<EnrichedArticle> ARTICLES =
      new Intake<>(
          List.of(KafkaTopics.ENRICHED),
          "harbourwire-index",
          KafkaTopics.ENRICHED::read,
          ArticleStore::ensureIndex,
          store -> store.identity(IndexDefinition.ALIAS),
          ArticleStore::writer,
          (store, articles) -> store.redactor().redact(silent(articles)),
          Intake::missing,
          Intake::decision);

  /// All articles once more, from their beginning, into the index that is being built. Of them
  /// nothing is told but dead letters.
  ///
  /// @param index its name, under which offsets are kept: who goes on with it goes on from there
  static Intake<EnrichedArticle> rebuild(String index) {
    return new Intake<>(
        List.of(KafkaTopics.ENRICHED),
        "harbourwire-reindex-" + index,
        KafkaTopics.ENRICHED::read,
        store -> store.next().begin(),
        store -> store.next().identity(),
        ArticleStore::nextWriter,
        (store, articles) -> {},
        Intake::missing,
        (article, outcome, reason, at) -> Optional.empty());
  }

  /// How their texts were extracted. Of them nothing is told but dead letters: their articles have
  /// decisions of their own.
  static final Intake<Extraction> EXTRACTIONS =
      new Intake<>(
          List.of(KafkaTopics.EXTRACTIONS),
          "harbourwire-index-extractions",
          KafkaTopics.EXTRACTIONS::read,
          ArticleStore::ensureIndex,
          store -> store.identity(IndexDefinition.EXTRACTIONS),
          ArticleStore::extractionWriter,
          (store, extractions) -> {},
          extraction -> List.of(),
          (extraction, outcome, reason, at) -> Optional.empty());

  /// Superseded revisions, for those who ask what changed.
  static final Intake<Superseded> REVISIONS =
      new Intake<>(
          List.of(KafkaTopics.REVISIONS),
          "harbourwire-index-revisions",
          Intake::superseded,
          ArticleStore::ensureIndex,
          store -> store.identity(IndexDefinition.REVISIONS),
          ArticleStore::revisionWriter,
          (store, revisions) -> store.redactor().redact(ids(revisions)),
          revision -> List.of(),
          (revision, outcome, reason, at) -> Optional.empty());

  /// What operators look at, as far as it stands in Kafka.
  static final Intake<OpsEntry> OPERATIONS =
      new Intake<>(
          List.of(KafkaTopics.SOURCE_HEALTH, KafkaTopics.DEAD_LETTERS, KafkaTopics.DECISIONS),
          "harbourwire-index-ops",
          OpsReading::read,
          ArticleStore::ensureIndex,
          store -> store.identity(IndexDefinition.OPS),
          ArticleStore::opsWriter,
          (store, entries) -> {},
          entry -> List.of(),
          (entry, outcome, reason, at) -> Optional.empty());

  /// Reads a record's value.
  interface Reading<T> {
    /// The value; null: there is none to write.
    ///
    /// @throws org.apache.kafka.common.errors.SerializationException when it is none
    @Nullable T read(ConsumerRecord<String, byte[]> record);
  }

  /// Makes the decision that tells of an outcome, if one does.
  interface Decider<T> {
    Optional<Decision> decide(T value, String outcome, @Nullable String reason, Instant at);
  }

  private static @Nullable Superseded superseded(ConsumerRecord<String, byte[]> record) {
    Article article = KafkaTopics.REVISIONS.read(record);
    Instant at = Instant.ofEpochMilli(record.timestamp());
    return article == null ? null : new Superseded(article, at);
  }

  /// Those whose earlier revisions may show no text either.
  private static Set<String> silent(List<EnrichedArticle> articles) {
    return articles.stream()
        .filter(a -> a.status() == ArticleStatus.WITHDRAWN || !a.source().usage().allowsText())
        .map(EnrichedArticle::id)
        .collect(toSet());
  }

  private static Set<String> ids(List<Superseded> revisions) {
    return revisions.stream().map(r -> r.article().id()).collect(toSet());
  }

  private static Optional<Decision> decision(
      EnrichedArticle article, String outcome, @Nullable String reason, Instant at) {
    return Optional.of(
        new Decision(
            article.url(),
            Stage.INDEX,
            outcome,
            reason,
            article.source().id(),
            article.id(),
            article.revision(),
            at));
  }

  private static List<String> missing(EnrichedArticle article) {
    List<String> missing = new ArrayList<>();
    require("id", article.id(), missing);
    require("url", article.url(), missing);
    require("title", article.title(), missing);
    require("status", article.status(), missing);
    require("source", article.source(), missing);
    require("language", article.language(), missing);
    require("first_seen_at", article.firstSeenAt(), missing);
    if (article.revision() < 1) {
      missing.add("revision");
    }
    return missing;
  }

  private static void require(String field, @Nullable Object value, List<String> missing) {
    if (value == null) {
      missing.add(field);
    }
  }
}
