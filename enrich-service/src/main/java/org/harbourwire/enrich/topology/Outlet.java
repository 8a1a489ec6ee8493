package org.harbourwire.enrich.topology;

import java.time.Clock;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.harbourwire.contract.article.Article;
import org.harbourwire.contract.article.EnrichedArticle;
import org.harbourwire.contract.kafka.EventHeaders;
import org.harbourwire.contract.kafka.KafkaTopic;
import org.harbourwire.contract.kafka.KafkaTopics;
import org.harbourwire.contract.trace.DeadLetter;
import org.harbourwire.contract.trace.Decision;
import org.harbourwire.contract.trace.Stage;
import org.jspecify.annotations.Nullable;

/// Writes what came of a record to the sinks, with event ids that are the same each time the same
/// record is read, and the trace of the record.
final class Outlet {
  private final ProcessorContext<String, byte[]> context;
  private final Clock clock;

  Outlet(ProcessorContext<String, byte[]> context, Clock clock) {
    this.context = context;
    this.clock = clock;
  }

  /// Passes on an enriched article.
  void emit(Record<String, byte[]> cause, EnrichedArticle enriched) {
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

  /// Tells what was decided on an article.
  void decide(Headers cause, Article article, String outcome, @Nullable String reason) {
    Decision decision =
        new Decision(
            article.url(),
            Stage.ENRICH,
            outcome,
            reason,
            article.source() == null ? null : article.source().id(),
            article.id(),
            article.revision(),
            clock.instant());
    forward(
        EnrichTopology.DECISIONS_SINK,
        KafkaTopics.DECISIONS,
        article.url(),
        decision,
        eventId("decision"),
        cause);
  }

  /// Keeps a record that could not be enriched.
  void deadLetter(Record<String, byte[]> record, String reason) {
    RecordMetadata at = metadata();
    DeadLetter letter =
        DeadLetter.of(
            Stage.ENRICH,
            at == null ? KafkaTopics.ARTICLES.name() : at.topic(),
            at == null ? -1 : at.partition(),
            at == null ? -1 : at.offset(),
            record.value(),
            reason,
            clock.instant());
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
    context.forward(new Record<>(key, bytes, context.currentStreamTimeMs(), headers), sink);
  }

  private @Nullable RecordMetadata metadata() {
    return context.recordMetadata().orElse(null);
  }
}
