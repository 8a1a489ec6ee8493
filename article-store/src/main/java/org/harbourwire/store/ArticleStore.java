package org.harbourwire.store;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.json.jackson.JacksonJsonpMapper;
import co.elastic.clients.transport.TransportException;
import java.io.IOException;
import java.io.StringReader;
import java.util.Set;
import org.harbourwire.kit.lifecycle.Health;
import org.harbourwire.store.document.ArticleDocument;
import org.harbourwire.store.document.IndexDefinition;
import org.harbourwire.store.search.ArticleSearch;
import org.harbourwire.store.writing.ArticleWriter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The articles in Elasticsearch. Making it connects to nothing; [#ensureIndex()] makes the index
/// when it is missing, [#writer()] writes, [#search()] searches.
public final class ArticleStore implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ArticleStore.class);

  private final StoreConfig config;
  private final ElasticsearchClient client;

  public ArticleStore(StoreConfig config) {
    this.config = config;
    this.client =
        ElasticsearchClient.of(
            c ->
                c.host(config.url())
                    .usernameAndPassword(config.username(), config.password().value())
                    .jsonMapper(new JacksonJsonpMapper(ArticleDocument.mapper())));
  }

  /// Makes the index and its alias when they are missing. An index that an earlier version made
  /// with another mapping is used as it is: it holds every field, though it may not search a new
  /// one until it is rebuilt.
  ///
  /// @throws StoreUnavailable when Elasticsearch does not answer or refuses
  public void ensureIndex() {
    IndexDefinition wanted =
        switch (config.analysis()) {
          case PLUGIN -> IndexDefinition.withPlugin();
          case STANDARD -> IndexDefinition.withStandardAnalyser();
        };
    try {
      if (client.indices().existsAlias(a -> a.name(IndexDefinition.ALIAS)).value()) {
        Set<String> there =
            client.indices().getAlias(a -> a.name(IndexDefinition.ALIAS)).aliases().keySet();
        if (!there.contains(wanted.name())) {
          LOG.warn("index {} has another mapping than {}: rebuild it", there, wanted.name());
        }
      } else {
        make(wanted);
      }
    } catch (ElasticsearchException e) {
      throw refused(e);
    } catch (IOException e) {
      throw unreachable(e);
    }
  }

  private void make(IndexDefinition wanted) throws IOException {
    try {
      client
          .indices()
          .create(
              c ->
                  c.index(wanted.name())
                      .withJson(new StringReader(wanted.json()))
                      .aliases(
                          IndexDefinition.ALIAS,
                          a ->
                              a.filter(
                                  f ->
                                      f.bool(
                                          b ->
                                              b.mustNot(
                                                  m ->
                                                      m.term(
                                                          t ->
                                                              t.field("status")
                                                                  .value("withdrawn")))))));
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

  /// A writer into the index.
  public ArticleWriter writer() {
    return new ArticleWriter(client);
  }

  /// A search of the index.
  public ArticleSearch search() {
    return new ArticleSearch(client);
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
