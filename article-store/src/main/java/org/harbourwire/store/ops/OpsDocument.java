package org.harbourwire.store.ops;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.harbourwire.contract.Json;
import org.harbourwire.contract.article.EnrichedArticle;
import org.harbourwire.contract.article.PublishedPrecision;
import org.harbourwire.contract.source.SourceHealth;
import org.harbourwire.contract.trace.DeadLetter;
import org.harbourwire.store.document.IndexedDocument;
import org.harbourwire.store.document.Reason;

/// The document of an entry: the fields of its record under the same names, `kind`, and
/// `@timestamp`, when it was so.
public final class OpsDocument {
  /// Of a day alone nobody can say how long ago that was.
  private static final Set<PublishedPrecision> PRECISE =
      Set.of(PublishedPrecision.SECOND, PublishedPrecision.MINUTE);

  private static final double MILLIS_A_SECOND = 1000;

  /// An entry that never changes has one version: what comes again changes nothing.
  private static final long ONLY = 1;

  private OpsDocument() {}

  /// The document.
  public static IndexedDocument of(OpsEntry entry) {
    return switch (entry) {
      case OpsEntry.Source(SourceHealth health) ->
          source(health.sourceId(), "source", fields(health), health.lastPollAt());
      case OpsEntry.RemovedSource(String sourceId, Instant at) ->
          source(sourceId, "removed-source", empty().put("source_id", sourceId), at);
      case OpsEntry.Happening happening -> happening(happening);
      case OpsEntry.Buried(DeadLetter letter) ->
          // Without the record itself, which may hold what nobody but its stage may read.
          document(
              letter.eventId(), "dead-letter", without(fields(letter), "value"), letter.at(), ONLY);
      case OpsEntry.Setback setback ->
          document(
              setback.place(),
              "decision",
              fields(setback.decision()),
              setback.decision().at(),
              ONLY);
      case OpsEntry.Freshness freshness -> freshness(freshness);
      case OpsEntry.Lag lag -> lag(lag);
    };
  }

  private static IndexedDocument source(String id, String kind, ObjectNode fields, Instant at) {
    // Under one id, be it there or removed.
    ObjectNode document = without(fields, "tried", "move").put("kind", kind);
    return indexed("source:" + id, document, at, at.toEpochMilli());
  }

  private static IndexedDocument happening(OpsEntry.Happening happening) {
    ObjectNode fields = without(fields(happening.event()), "id", "kind");
    fields.put("event", happening.event().kind().wireName());
    return document(happening.event().id(), "source-event", fields, happening.event().at(), ONLY);
  }

  private static IndexedDocument freshness(OpsEntry.Freshness freshness) {
    EnrichedArticle article = freshness.article();
    Instant seen = article.firstSeenAt();
    ObjectNode fields =
        empty()
            .put("article_id", article.id())
            .put("source_id", article.source().id())
            .put("name", article.source().name())
            .put("first_seen_at", seen.toString())
            .put("indexed_at", freshness.indexedAt().toString())
            .put("indexed_after_seconds", seconds(seen, freshness.indexedAt()));
    Instant published = article.publishedInstant();
    if (published != null) {
      fields.put("published_at", published.toString());
      if (PRECISE.contains(article.publishedPrecision())) {
        fields.put("seen_after_seconds", seconds(published, seen));
      }
    }
    return document(article.id(), "freshness", fields, freshness.indexedAt(), ONLY);
  }

  private static IndexedDocument lag(OpsEntry.Lag lag) {
    Instant minute = lag.at().truncatedTo(ChronoUnit.MINUTES);
    ObjectNode fields =
        empty()
            .put("consumer_group", lag.group())
            .put("kafka_topic", lag.kafkaTopic())
            .put("records", lag.records());
    String id = String.join("/", lag.group(), lag.kafkaTopic(), minute.toString());
    return document(id, "lag", fields, lag.at(), lag.at().toEpochMilli());
  }

  private static IndexedDocument document(
      String id, String kind, ObjectNode fields, Instant at, long version) {
    return indexed(kind + ":" + id, fields.put("kind", kind), at, version);
  }

  private static IndexedDocument indexed(String id, ObjectNode fields, Instant at, long version) {
    byte[] json =
        fields.put("@timestamp", at.toString()).toString().getBytes(StandardCharsets.UTF_8);
    return new IndexedDocument(id, version, false, json);
  }

  private static ObjectNode fields(Object record) {
    ObjectNode fields = Json.mapper().valueToTree(record);
    // It is the timestamp.
    fields.remove("at");
    if (fields.path("reason").isTextual()) {
      fields.put("reason", Reason.of(fields.get("reason").textValue()));
    }
    return fields;
  }

  private static ObjectNode empty() {
    return Json.mapper().createObjectNode();
  }

  private static ObjectNode without(ObjectNode fields, String... names) {
    return fields.remove(List.of(names));
  }

  private static double seconds(Instant from, Instant to) {
    return Duration.between(from, to).toMillis() / MILLIS_A_SECOND;
  }
}
