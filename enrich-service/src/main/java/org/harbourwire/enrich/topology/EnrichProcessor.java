package org.harbourwire.enrich.topology;

import java.time.Clock;
import java.util.Objects;
import java.util.function.Supplier;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.harbourwire.contract.article.Article;
import org.harbourwire.contract.article.ArticleStatus;
import org.harbourwire.contract.article.EnrichedArticle;
import org.harbourwire.contract.kafka.KafkaTopics;
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
  private @Nullable Outlet outlet;
  private @Nullable KeyValueStore<String, Emitted> emitted;

  /// An enriched article with why.
  private record Outcome(EnrichedArticle enriched, String name, @Nullable String reason) {}

  EnrichProcessor(Supplier<Enricher> enrichers, Clock clock) {
    this.enrichers = enrichers;
    this.clock = clock;
  }

  @Override
  public void init(ProcessorContext<String, byte[]> processorContext) {
    outlet = new Outlet(processorContext, clock);
    emitted = processorContext.getStateStore(EnrichTopology.EMITTED_STORE);
  }

  @Override
  public void process(Record<String, byte[]> record) {
    Article article;
    try {
      article = read(record);
    } catch (SerializationException | IllegalArgumentException e) {
      outlet().deadLetter(record, "not an article: " + innermost(e));
      return;
    }
    Emitted last = store().get(article.id());
    if (last != null && article.revision() < last.revision()) {
      String reason = "revision " + last.revision() + " was enriched before";
      outlet().decide(record.headers(), article, "superseded", reason);
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
      outlet().deadLetter(record, "could not be enriched: " + innermost(e));
      outlet().decide(record.headers(), article, "dead-letter", innermost(e));
      return;
    }
    store().put(article.id(), next);
    outlet().emit(record, outcome.enriched());
    outlet().decide(record.headers(), article, outcome.name(), outcome.reason());
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
        ReasonLine.of(explanation));
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

  private Outlet outlet() {
    return Objects.requireNonNull(outlet, "init comes first");
  }

  private KeyValueStore<String, Emitted> store() {
    return Objects.requireNonNull(emitted, "init comes first");
  }
}
