package org.harbourwire.enrich.topology;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.apache.kafka.streams.state.KeyValueStore;
import org.harbourwire.contract.article.Article;
import org.harbourwire.contract.article.ArticleStatus;
import org.harbourwire.contract.article.EnrichedArticle;
import org.harbourwire.contract.article.TopicTag;
import org.harbourwire.contract.kafka.EventHeaders;
import org.harbourwire.contract.kafka.KafkaTopic;
import org.harbourwire.contract.kafka.KafkaTopics;
import org.harbourwire.contract.trace.DeadLetter;
import org.harbourwire.contract.trace.Decision;
import org.harbourwire.contract.trace.Stage;
import org.harbourwire.enrich.Enricher;
import org.harbourwire.enrich.Explanation;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Enriches one partition's articles in order. A record that is no article, or that makes the
/// enricher fail, becomes a dead letter and the next is read; a revision older than the last
/// written is passed over.
final class EnrichProcessor implements Processor<String, byte[], String, byte[]> {
  private static final Logger LOG = LoggerFactory.getLogger(EnrichProcessor.class);

  private final Supplier<Enricher> enrichers;
  private final Clock clock;
  // Set by init before any record comes.
  private @Nullable ProcessorContext<String, byte[]> context;
  private @Nullable KeyValueStore<String, Emitted> emitted;

  /// An enriched article with why.
  private record Outcome(EnrichedArticle enriched, String name, @Nullable String reason) {}

  EnrichProcessor(Supplier<Enricher> enrichers, Clock clock) {
    this.enrichers = enrichers;
    this.clock = clock;
  }

  @Override
  public void init(ProcessorContext<String, byte[]> processorContext) {
    context = processorContext;
    emitted = processorContext.getStateStore(EnrichTopology.EMITTED_STORE);
  }

  @Override
  public void process(Record<String, byte[]> record) {
    Article article;
    try {
      article = read(record);
    } catch (SerializationException | IllegalArgumentException e) {
      deadLetter(record, "not an article: " + innermost(e));
      return;
    }
    Emitted last = store().get(article.id());
    if (last != null && article.revision() < last.revision()) {
      String reason = "revision " + last.revision() + " was enriched before";
      decide(record.headers(), article, "superseded", reason);
      return;
    }
    Emitted next =
        last == null ? new Emitted(article.revision(), 1) : last.next(article.revision());
    Outcome outcome;
    try {
      outcome = enrich(article, next);
    } catch (RuntimeException e) {
      // A fault of ours in one article must not stop the partition; it is kept and can be replayed.
      LOG.warn("could not enrich {} revision {}", article.id(), article.revision(), e);
      deadLetter(record, "could not be enriched: " + innermost(e));
      decide(record.headers(), article, "dead-letter", innermost(e));
      return;
    }
    store().put(article.id(), next);
    emit(record, outcome.enriched());
    decide(record.headers(), article, outcome.name(), outcome.reason());
  }

  private static Article read(Record<String, byte[]> record) {
    if (record.value() == null) {
      throw new IllegalArgumentException("no value");
    }
    Article article =
        KafkaTopics.ARTICLES
            .valueSerde()
            .deserializer()
            .deserialize(KafkaTopics.ARTICLES.name(), record.value());
    if (article == null || article.id() == null || !article.id().equals(record.key())) {
      throw new IllegalArgumentException("its key is not its id");
    }
    return article;
  }

  private Outcome enrich(Article article, Emitted next) {
    Enricher enricher = enrichers.get();
    int enrichmentRevision = next.enrichmentRevision();
    if (article.status() == ArticleStatus.WITHDRAWN) {
      Article bare = Withdrawal.of(article);
      return new Outcome(
          EnrichedArticle.of(bare, enricher.withdrawn(article.language()), enrichmentRevision),
          "withdrawn",
          null);
    }
    Explanation explanation = enricher.explain(article.title(), article.text(), article.language());
    return new Outcome(
        EnrichedArticle.of(article, explanation.enrichment(), enrichmentRevision),
        "enriched",
        reason(explanation));
  }

  /// What was found, in a line for `harbourwire why`.
  private static String reason(Explanation explanation) {
    List<TopicTag> topics = explanation.enrichment().topics();
    String found =
        topics.stream()
            .filter(topic -> !topic.inherited())
            .map(topic -> topic.id() + " " + topic.score())
            .collect(Collectors.joining(", "));
    String refused =
        explanation.suggested().stream()
            .filter(decision -> !decision.given())
            .map(decision -> decision.id() + " " + decision.score())
            .collect(Collectors.joining(", "));
    return explanation.enrichment().language()
        + "; topics: "
        + (found.isEmpty() ? "none" : found)
        + (refused.isEmpty() ? "" : "; not given: " + refused)
        + (explanation.cut() ? "; only the first part of the text was read" : "");
  }

  private void emit(Record<String, byte[]> cause, EnrichedArticle enriched) {
    String eventId =
        enriched.id() + "/" + enriched.revision() + "/" + enriched.enrichmentRevision();
    forward(
        EnrichTopology.ENRICHED_SINK,
        KafkaTopics.ENRICHED,
        enriched.id(),
        enriched,
        eventId,
        cause.headers());
  }

  private void decide(Headers cause, Article article, String outcome, @Nullable String reason) {
    Decision decision =
        new Decision(
            article.url(),
            Stage.ENRICH,
            outcome,
            reason,
            article.source() == null ? null : article.source().id(),
            article.id(),
            article.revision(),
            now());
    forward(
        EnrichTopology.DECISIONS_SINK,
        KafkaTopics.DECISIONS,
        article.url(),
        decision,
        eventId("decision"),
        cause);
  }

  private void deadLetter(Record<String, byte[]> record, String reason) {
    RecordMetadata at = metadata();
    DeadLetter letter =
        DeadLetter.of(
            Stage.ENRICH,
            at == null ? KafkaTopics.ARTICLES.name() : at.topic(),
            at == null ? -1 : at.partition(),
            at == null ? -1 : at.offset(),
            record.value(),
            reason,
            now());
    forward(
        EnrichTopology.DEAD_LETTERS_SINK,
        KafkaTopics.DEAD_LETTERS,
        record.key(),
        letter,
        letter.eventId(),
        record.headers());
  }

  /// The same each time the same record is read.
  private String eventId(String kind) {
    RecordMetadata at = metadata();
    String place = at == null ? "?" : at.topic() + "/" + at.partition() + "/" + at.offset();
    return "enrich/" + kind + "/" + place;
  }

  private <V> void forward(
      String sink,
      KafkaTopic<V> kafkaTopic,
      @Nullable String key,
      V value,
      String eventId,
      Headers cause) {
    byte[] bytes = kafkaTopic.valueSerde().serializer().serialize(kafkaTopic.name(), value);
    Headers headers = EventHeaders.of(kafkaTopic.eventType(), eventId, cause);
    context().forward(new Record<>(key, bytes, context().currentStreamTimeMs(), headers), sink);
  }

  private @Nullable RecordMetadata metadata() {
    return context().recordMetadata().orElse(null);
  }

  private Instant now() {
    return clock.instant();
  }

  private static String innermost(Throwable fault) {
    Throwable inner = fault;
    while (inner.getCause() != null) {
      inner = inner.getCause();
    }
    String message = inner.getMessage();
    return message == null
        ? inner.getClass().getSimpleName()
        : message.lines().findFirst().orElse("");
  }

  private ProcessorContext<String, byte[]> context() {
    return java.util.Objects.requireNonNull(context, "init comes first");
  }

  private KeyValueStore<String, Emitted> store() {
    return java.util.Objects.requireNonNull(emitted, "init comes first");
  }
}
