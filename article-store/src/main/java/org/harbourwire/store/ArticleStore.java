package org.harbourwire.store;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.indices.Alias;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.harbourwire.contract.article.EnrichedArticle;
import org.harbourwire.contract.extraction.Extraction;
import org.harbourwire.kit.lifecycle.Health;
import org.harbourwire.store.document.ArticleDocument;
import org.harbourwire.store.document.ExtractionDocument;
import org.harbourwire.store.document.IndexDefinition;
import org.harbourwire.store.document.RevisionDocument;
import org.harbourwire.store.document.Superseded;
import org.harbourwire.store.kibana.check.DataCheck;
import org.harbourwire.store.ops.OpsDocument;
import org.harbourwire.store.ops.OpsEntry;
import org.harbourwire.store.rebuild.NextIndex;
import org.harbourwire.store.rebuild.StandingIndex;
import org.harbourwire.store.search.ArticleExport;
import org.harbourwire.store.search.ArticleSearch;
import org.harbourwire.store.search.BegunSearch;
import org.harbourwire.store.search.ExtractionSearch;
import org.harbourwire.store.search.GainSearch;
import org.harbourwire.store.search.RevisionSearch;
import org.harbourwire.store.trend.TrendIndex;
import org.harbourwire.store.writing.DocumentWriter;
import org.harbourwire.store.writing.Retention;
import org.harbourwire.store.writing.RevisionRedactor;
import org.harbourwire.text.name.TagNames;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The articles in Elasticsearch, how their texts were extracted, and what operators look at.
/// Making it connects to nothing; [#ensureIndex()] makes the indices when they are missing, writers
/// write, searches search.
public final class ArticleStore implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ArticleStore.class);

  private static final Query LIVE =
      Query.of(q -> q.bool(b -> b.mustNot(n -> n.term(t -> t.field("status").value("withdrawn")))));

  /// Longer than a bulk request takes on a server that is busy.
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final StoreConfig config;
  private final Supplier<TagNames> names;
  private final ElasticsearchClient client;
  private final Asked asked;

  /// One whose searches know no names of topics and entities.
  public ArticleStore(StoreConfig config) {
    this(config, TagNames::none);
  }

  /// @param names of topics and entities, asked for at each search
  public ArticleStore(StoreConfig config, Supplier<TagNames> names) {
    this(config, names, PATIENCE);
  }

  /// @param patience longest wait for an answer
  ArticleStore(StoreConfig config, Supplier<TagNames> names, Duration patience) {
    this.config = config;
    this.names = names;
    this.client = StoreConnection.open(config, patience);
    this.asked = new Asked(config);
  }

  /// What topics and entities are called now.
  public TagNames names() {
    return names.get();
  }

  /// Makes the indices and their aliases when they are missing. An index that an earlier version
  /// made with another mapping is used as it is: it holds every field, though it may not search a
  /// new one until it is rebuilt.
  ///
  /// @throws StoreUnavailable when Elasticsearch does not answer or refuses
  public void ensureIndex() {
    asked.of(
        () -> {
          for (IndexDefinition wanted : all()) {
            standing(wanted).ensure();
          }
          return true;
        });
  }

  /// Which index lies behind `alias` now.
  ///
  /// @throws StoreUnavailable when there is none, or Elasticsearch does not answer or refuses
  public StandingIndex.Identity identity(String alias) {
    IndexDefinition wanted =
        all().stream().filter(d -> d.alias().equals(alias)).findFirst().orElseThrow();
    return asked.of(() -> standing(wanted).identity());
  }

  private List<IndexDefinition> all() {
    return List.of(
        articles(),
        IndexDefinition.extractions(),
        IndexDefinition.ops(),
        IndexDefinition.trends(),
        IndexDefinition.revisions());
  }

  private IndexDefinition articles() {
    return switch (config.analysis()) {
      case PLUGIN -> IndexDefinition.withPlugin();
      case STANDARD -> IndexDefinition.withStandardAnalyser();
    };
  }

  private StandingIndex standing(IndexDefinition wanted) {
    boolean articles = wanted.alias().equals(IndexDefinition.ALIAS);
    return new StandingIndex(
        client, wanted, articles ? Alias.of(a -> a.filter(LIVE)) : Alias.of(a -> a));
  }

  /// Whether Elasticsearch answers and holds the index.
  public Health check() {
    try {
      return Health.ok(
          asked.of(() -> client.count(c -> c.index(IndexDefinition.ALIAS)).count()) + " articles");
    } catch (StoreUnavailable e) {
      return Health.failing(String.valueOf(e.getMessage()));
    }
  }

  /// A writer of articles.
  public DocumentWriter<EnrichedArticle> writer() {
    return new DocumentWriter<>(client, IndexDefinition.ALIAS, ArticleDocument::of);
  }

  /// The index that is to take the place of the one that is searched.
  public NextIndex next() {
    return new NextIndex(client, articles(), LIVE);
  }

  /// A writer of articles into that one.
  public DocumentWriter<EnrichedArticle> nextWriter() {
    return new DocumentWriter<>(client, NextIndex.ALIAS, ArticleDocument::of);
  }

  /// A writer of extractions.
  public DocumentWriter<Extraction> extractionWriter() {
    return new DocumentWriter<>(client, IndexDefinition.EXTRACTIONS, ExtractionDocument::of);
  }

  /// A writer of superseded revisions.
  public DocumentWriter<Superseded> revisionWriter() {
    return new DocumentWriter<>(client, IndexDefinition.REVISIONS, RevisionDocument::of);
  }

  /// Takes out of superseded revisions what their article shows no more.
  public RevisionRedactor redactor() {
    return new RevisionRedactor(client);
  }

  /// A writer of what operators look at.
  public DocumentWriter<OpsEntry> opsWriter() {
    return new DocumentWriter<>(client, IndexDefinition.OPS, OpsDocument::of);
  }

  /// Forgets what operators need no more. A source that is not polled any more is still shown.
  public Retention opsRetention() {
    return new Retention(client, IndexDefinition.OPS, "source");
  }

  /// Forgets revisions that were superseded long ago.
  public Retention revisionRetention() {
    return new Retention(client, IndexDefinition.REVISIONS);
  }

  /// Counts trends.
  public TrendIndex trends() {
    return new TrendIndex(client);
  }

  /// Asks for what Kibana would ask for.
  public DataCheck kibanaData() {
    return new DataCheck(client);
  }

  /// A search of articles.
  public ArticleSearch search() {
    return new ArticleSearch(client, names);
  }

  /// Whole articles that a search finds.
  public ArticleExport export() {
    return new ArticleExport(client, names);
  }

  /// What is being typed, before it is typed to its end.
  public BegunSearch begun() {
    return new BegunSearch(client);
  }

  /// Counts of topics and entities over time.
  public GainSearch gains() {
    return new GainSearch(client);
  }

  /// A search of extractions.
  public ExtractionSearch extractions() {
    return new ExtractionSearch(client);
  }

  /// A search of superseded revisions.
  public RevisionSearch revisions() {
    return new RevisionSearch(client);
  }

  @Override
  public void close() {
    try {
      client.close();
    } catch (IOException e) {
      LOG.debug("the connection to {} did not close in order", config.url(), e);
    }
  }
}
