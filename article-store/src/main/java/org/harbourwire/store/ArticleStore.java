package org.harbourwire.store;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.indices.Alias;
import co.elastic.clients.transport.TransportException;
import java.io.IOException;
import java.io.StringReader;
import java.time.Duration;
import java.util.Set;
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
import org.harbourwire.store.search.ArticleExport;
import org.harbourwire.store.search.ArticleSearch;
import org.harbourwire.store.search.BegunSearch;
import org.harbourwire.store.search.ExtractionSearch;
import org.harbourwire.store.search.GainSearch;
import org.harbourwire.store.search.RevisionSearch;
import org.harbourwire.store.trend.TrendIndex;
import org.harbourwire.store.writing.DocumentWriter;
import org.harbourwire.store.writing.Retention;
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
    try {
      ensure(articles());
      ensure(IndexDefinition.extractions());
      ensure(IndexDefinition.ops());
      ensure(IndexDefinition.trends());
      ensure(IndexDefinition.revisions());
    } catch (ElasticsearchException e) {
      throw refused(e);
    } catch (IOException e) {
      throw unreachable(e);
    }
  }

  private IndexDefinition articles() {
    return switch (config.analysis()) {
      case PLUGIN -> IndexDefinition.withPlugin();
      case STANDARD -> IndexDefinition.withStandardAnalyser();
    };
  }

  private void ensure(IndexDefinition wanted) throws IOException {
    if (!client.indices().existsAlias(a -> a.name(wanted.alias())).value()) {
      make(wanted);
      return;
    }
    Set<String> there = client.indices().getAlias(a -> a.name(wanted.alias())).aliases().keySet();
    if (there.stream().noneMatch(name -> IndexDefinition.isVersionOf(name, wanted))) {
      LOG.warn("index {} has another mapping than {}: rebuild it", there, wanted.name());
    }
  }

  private void make(IndexDefinition wanted) throws IOException {
    Alias alias =
        wanted.alias().equals(IndexDefinition.ALIAS)
            ? Alias.of(a -> a.filter(LIVE))
            : Alias.of(a -> a);
    try {
      client
          .indices()
          .create(
              c ->
                  c.index(wanted.name())
                      .withJson(new StringReader(wanted.json()))
                      .aliases(wanted.alias(), alias));
      LOG.info("made index {}", wanted.name());
    } catch (ElasticsearchException e) {
      // Another instance was faster.
      if (!"resource_already_exists_exception".equals(e.error().type())) {
        throw e;
      }
    }
  }

  /// Whether Elasticsearch answers and holds the index.
  public Health check() {
    try {
      long count = client.count(c -> c.index(IndexDefinition.ALIAS)).count();
      return Health.ok(count + " articles");
    } catch (ElasticsearchException e) {
      return Health.failing(String.valueOf(refused(e).getMessage()));
    } catch (IOException e) {
      return Health.failing(String.valueOf(unreachable(e).getMessage()));
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

  /// A writer of what operators look at.
  public DocumentWriter<OpsEntry> opsWriter() {
    return new DocumentWriter<>(client, IndexDefinition.OPS, OpsDocument::of);
  }

  /// Forgets what operators need no more.
  public Retention opsRetention() {
    return new Retention(client, IndexDefinition.OPS);
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

  private StoreUnavailable refused(ElasticsearchException e) {
    return unavailable(
        refusesUs(e.status())
            ? "refuses user " + config.username()
            : "answers " + e.status() + ": " + e.error().reason(),
        e);
  }

  private StoreUnavailable unreachable(IOException e) {
    // The answer to a HEAD request has no body, which the client takes for no answer.
    return unavailable(
        e instanceof TransportException t && refusesUs(t.statusCode())
            ? "refuses user " + config.username()
            : "cannot be reached: " + e.getMessage(),
        e);
  }

  private StoreUnavailable unavailable(String what, Exception e) {
    return new StoreUnavailable("Elasticsearch at " + config.url() + " " + what, e);
  }

  private static boolean refusesUs(int status) {
    return status == 401 || status == 403;
  }
}
