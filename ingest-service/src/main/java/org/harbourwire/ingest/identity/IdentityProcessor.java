package org.harbourwire.ingest.identity;

import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.apache.kafka.streams.state.KeyValueStore;
import org.harbourwire.contract.article.Article;
import org.harbourwire.contract.article.ArticleId;
import org.harbourwire.contract.fetch.Candidate;
import org.harbourwire.contract.kafka.EventHeaders;
import org.harbourwire.contract.kafka.KafkaTopic;
import org.harbourwire.contract.kafka.KafkaTopics;
import org.harbourwire.contract.trace.DeadLetter;
import org.harbourwire.contract.trace.Decision;
import org.harbourwire.contract.trace.Stage;
import org.harbourwire.ingest.identity.Ledger.Verdict;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/// Gives candidates their id and revision; see [Ledger] for what it decides.
@NullUnmarked // Kafka Streams calls init() before anything else; fields are set there.
final class IdentityProcessor implements Processor<String, byte[], String, byte[]> {
  private final Clock clock;
  private ProcessorContext<String, byte[]> context;
  private KeyValueStore<String, Article> articles;

  IdentityProcessor(Clock clock) {
    this.clock = clock;
  }

  @Override
  public void init(ProcessorContext<String, byte[]> context) {
    this.context = context;
    this.articles = context.getStateStore(IdentityTopology.ARTICLES_STORE);
  }

  @Override
  public void process(Record<String, byte[]> record) {
    Candidate candidate;
    try {
      candidate =
          KafkaTopics.CANDIDATES
              .valueSerde()
              .deserializer()
              .deserialize(KafkaTopics.CANDIDATES.name(), record.value());
    } catch (SerializationException e) {
      deadLetter(record, e.getMessage());
      return;
    }
    if (candidate == null) {
      deadLetter(record, "a candidate without value");
      return;
    }
    publish(record, candidate);
  }

  private void publish(Record<String, byte[]> record, Candidate candidate) {
    String key = candidate.key();
    Verdict verdict = Ledger.judge(candidate, Optional.ofNullable(articles.get(key)));
    switch (verdict) {
      case Verdict.New n -> {
        write(record, key, n.article());
        decide(record, candidate, n.article(), "new");
      }
      case Verdict.Revised r -> {
        send(record, KafkaTopics.REVISIONS, r.before().id(), r.before(), eventId(r.before()));
        write(record, key, r.article());
        decide(record, candidate, r.article(), candidate.gone() ? "withdrawn" : "revised");
      }
      case Verdict.Unchanged u -> decide(record, candidate, u.article(), "unchanged");
      case Verdict.NeverSeen n -> decide(record, candidate, null, "gone");
    }
  }

  private void write(Record<String, byte[]> cause, String key, Article article) {
    articles.put(key, article);
    send(cause, KafkaTopics.ARTICLES, article.id(), article, eventId(article));
  }

  private void decide(
      Record<String, byte[]> cause, Candidate c, @Nullable Article article, String outcome) {
    Instant at = clock.instant();
    String id = article == null ? null : article.id();
    Integer revision = article == null ? null : article.revision();
    String sourceId = c.source().id();
    var decision =
        new Decision(c.requestedUrl(), Stage.IDENTITY, outcome, null, sourceId, id, revision, at);
    String eventId = ArticleId.hash(c.requestedUrl() + outcome + at);
    send(cause, KafkaTopics.DECISIONS, c.requestedUrl(), decision, eventId);
  }

  private void deadLetter(Record<String, byte[]> record, String reason) {
    RecordMetadata from = context.recordMetadata().orElseThrow();
    String value =
        record.value() == null ? null : Base64.getEncoder().encodeToString(record.value());
    var letter =
        new DeadLetter(
            Stage.IDENTITY,
            from.topic(),
            from.partition(),
            from.offset(),
            reason,
            value,
            clock.instant());
    String eventId = from.topic() + "/" + from.partition() + "/" + from.offset();
    send(record, KafkaTopics.DEAD_LETTERS, record.key(), letter, eventId);
  }

  private static String eventId(Article article) {
    return article.id() + "/" + article.revision();
  }

  private <V> void send(
      Record<String, byte[]> cause, KafkaTopic<V> to, String key, V value, String eventId) {
    byte[] bytes = to.valueSerde().serializer().serialize(to.name(), value);
    var headers = EventHeaders.of(to.eventType(), eventId, cause.headers());
    context.forward(new Record<>(key, bytes, cause.timestamp()).withHeaders(headers), to.name());
  }
}
