package org.harbourwire.ingest.identity;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.apache.kafka.streams.state.KeyValueStore;
import org.harbourwire.contract.article.Article;
import org.harbourwire.contract.article.ArticleId;
import org.harbourwire.contract.extraction.Extraction;
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

/// Leads candidates to their article ([AddressBook]) and gives them id and revision ([Ledger]).
@NullUnmarked // Kafka Streams calls init() before anything else; fields are set there.
final class IdentityProcessor implements Processor<String, byte[], String, byte[]> {
  /// Header of a record without value: the address that is its key leads to this article's key.
  private static final String LEADS_TO = "hw-leads-to";

  private final Clock clock;
  private ProcessorContext<String, byte[]> context;
  private KeyValueStore<String, Article> articles;
  private KeyValueStore<String, Looks> looks;
  private KeyValueStore<String, Claims> claims;
  private AddressBook addresses;

  IdentityProcessor(Clock clock) {
    this.clock = clock;
  }

  @Override
  public void init(ProcessorContext<String, byte[]> context) {
    this.context = context;
    this.articles = context.getStateStore(IdentityTopology.ARTICLES_STORE);
    this.looks = context.getStateStore(IdentityTopology.LOOKS_STORE);
    this.claims = context.getStateStore(IdentityTopology.CLAIMS_STORE);
    this.addresses =
        new AddressBook(
            context.getStateStore(IdentityTopology.ALIASES_STORE),
            key -> articles.get(key) != null);
  }

  @Override
  public void process(Record<String, byte[]> record) {
    String article = EventHeaders.text(record.headers(), LEADS_TO);
    if (article != null) {
      addresses.register(record.key(), article);
      return;
    }
    try {
      lead(record, read(record));
    } catch (SerializationException | IllegalArgumentException e) {
      deadLetter(record, String.valueOf(e.getMessage()));
    }
  }

  private static Candidate read(Record<String, byte[]> record) {
    Candidate candidate =
        KafkaTopics.CANDIDATES
            .valueSerde()
            .deserializer()
            .deserialize(KafkaTopics.CANDIDATES.name(), record.value());
    if (candidate == null) {
      throw new IllegalArgumentException("a candidate without value");
    }
    return candidate;
  }

  private void lead(Record<String, byte[]> record, Candidate candidate) {
    Route route = Route.of(record.headers());
    switch (addresses.next(record.key(), candidate, route)) {
      case AddressBook.Step.Here h -> {
        publish(record, candidate);
        tellOthers(record, candidate, route);
      }
      case AddressBook.Step.Onward o -> goOn(record, o);
    }
  }

  private void goOn(Record<String, byte[]> record, AddressBook.Step.Onward onward) {
    var headers = EventHeaders.of(KafkaTopics.CANDIDATES.eventType(), id(record), record.headers());
    onward.route().addTo(headers);
    context.forward(
        new Record<>(onward.key(), record.value(), record.timestamp(), headers),
        KafkaTopics.CANDIDATES.name());
  }

  /// The owners of the article's other addresses, who will send on what comes to them.
  private void tellOthers(Record<String, byte[]> record, Candidate candidate, Route route) {
    if (candidate.gone()) {
      return;
    }
    for (String address : AddressBook.unregistered(candidate, record.key(), route)) {
      var headers =
          EventHeaders.of(KafkaTopics.CANDIDATES.eventType(), id(record), record.headers());
      headers.add(LEADS_TO, record.key().getBytes(StandardCharsets.UTF_8));
      context.forward(
          new Record<>(address, null, record.timestamp(), headers), KafkaTopics.CANDIDATES.name());
    }
  }

  /// The idempotency key stays that of the candidate.
  private static String id(Record<String, byte[]> record) {
    String id = EventHeaders.text(record.headers(), EventHeaders.ID);
    return id == null ? record.key() : id;
  }

  private void publish(Record<String, byte[]> record, Candidate candidate) {
    String key = record.key();
    String hash = ContentHash.of(candidate.title(), candidate.text());
    Looks before = Objects.requireNonNullElse(looks.get(key), Looks.NONE);
    Claims claimed = claimed(key, candidate);
    Optional<Article> known = Optional.ofNullable(articles.get(key));
    Verdict verdict = Ledger.judge(candidate, hash, key, known, before, claimed);
    if (!(verdict instanceof Verdict.NeverSeen || verdict instanceof Verdict.Outdated)) {
      looks.put(key, before.with(candidate, hash, verdict.isTold()));
    }
    switch (verdict) {
      case Verdict.New n -> {
        write(record, key, n.article(), candidate);
        decide(record, candidate, n.article(), "new");
      }
      case Verdict.Revised r -> {
        send(record, KafkaTopics.REVISIONS, r.before().id(), r.before(), eventId(r.before()));
        write(record, key, r.article(), candidate);
        decide(record, candidate, r.article(), candidate.gone() ? "withdrawn" : "revised");
      }
      case Verdict.Unchanged u -> decide(record, candidate, u.article(), "unchanged");
      case Verdict.Outdated o -> decide(record, candidate, o.article(), "outdated");
      case Verdict.Elsewhere e -> decide(record, candidate, e.article(), "gone-here");
      case Verdict.NeverSeen n -> decide(record, candidate, null, "gone");
    }
  }

  /// Who lists the article, also if what was had for it comes too late.
  private Claims claimed(String key, Candidate candidate) {
    Claims before = Objects.requireNonNullElse(claims.get(key), Claims.NONE);
    Claims now = candidate.gone() ? before : before.with(candidate);
    if (!now.equals(before)) {
      claims.put(key, now);
    }
    return now;
  }

  private void write(Record<String, byte[]> cause, String key, Article article, Candidate c) {
    articles.put(key, article);
    send(cause, KafkaTopics.ARTICLES, article.id(), article, eventId(article));
    // Of a text that was kept it is no longer known.
    boolean ofThisText = Objects.equals(article.text(), c.text());
    Extraction extraction = Extraction.of(article, ofThisText ? c.review() : null);
    send(cause, KafkaTopics.EXTRACTIONS, article.id(), extraction, eventId(article));
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
    DeadLetter letter =
        DeadLetter.of(
            Stage.IDENTITY,
            from.topic(),
            from.partition(),
            from.offset(),
            record.value(),
            reason,
            clock.instant());
    send(record, KafkaTopics.DEAD_LETTERS, record.key(), letter, letter.eventId());
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
