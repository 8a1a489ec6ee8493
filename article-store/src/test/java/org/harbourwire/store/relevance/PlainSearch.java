package org.harbourwire.store.relevance;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch.core.BulkRequest;
import co.elastic.clients.elasticsearch.core.search.Hit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.harbourwire.contract.article.EnrichedArticle;
import org.harbourwire.embedded.elasticsearch.ChildElasticsearch;
import org.harbourwire.kit.config.Secret;
import org.harbourwire.store.StoreConfig;
import org.harbourwire.testkit.elasticsearch.RealElasticsearch;

/// What anybody gets from Elasticsearch at once: title and text cut by the `standard` analyser,
/// asked by `multi_match`.
final class PlainSearch implements AutoCloseable {
  private static final String INDEX = "plain";
  private static final int LOOKED_AT = 10;

  private final ElasticsearchClient client;

  private PlainSearch(ElasticsearchClient client) {
    this.client = client;
  }

  static StoreConfig config() {
    ChildElasticsearch server = RealElasticsearch.shared();
    return new StoreConfig(
        server.url().toString(),
        server.username(),
        new Secret(server.password()),
        StoreConfig.Analysis.PLUGIN);
  }

  static PlainSearch over(List<EnrichedArticle> articles) throws IOException {
    StoreConfig config = config();
    PlainSearch plain =
        new PlainSearch(
            ElasticsearchClient.of(
                c ->
                    c.host(config.url())
                        .usernameAndPassword(config.username(), config.password().value())));
    plain.client.indices().create(c -> c.index(INDEX));
    BulkRequest.Builder bulk = new BulkRequest.Builder().index(INDEX);
    for (EnrichedArticle article : articles) {
      Map<String, String> document =
          Map.of("title", article.title(), "text", String.valueOf(article.text()));
      bulk.operations(o -> o.index(i -> i.id(article.id()).document(document)));
    }
    plain.client.bulk(bulk.build());
    plain.refresh(INDEX);
    return plain;
  }

  /// Removes the index behind `alias`, if there is one: other tests use the same server.
  void removeBehind(String alias) throws IOException {
    if (client.indices().existsAlias(a -> a.name(alias)).value()) {
      List<String> names =
          List.copyOf(client.indices().getAlias(a -> a.name(alias)).aliases().keySet());
      client.indices().delete(d -> d.index(names));
    }
  }

  void refresh(String index) throws IOException {
    client.indices().refresh(r -> r.index(index));
  }

  /// The first that are found, best first.
  List<String> ids(String query) {
    try {
      return client
          .search(
              s ->
                  s.index(INDEX)
                      .size(LOOKED_AT)
                      .query(q -> q.multiMatch(m -> m.query(query).fields("title", "text"))),
              Void.class)
          .hits()
          .hits()
          .stream()
          .map(Hit::id)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    client.indices().delete(d -> d.index(INDEX));
    client.close();
  }
}
