package org.harbourwire.store.relevance;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch.core.BulkRequest;
import co.elastic.clients.elasticsearch.core.search.Hit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.harbourwire.contract.article.EnrichedArticle;
import org.harbourwire.store.SharedServer;

/// What anybody gets from Elasticsearch at once: title and text cut by the `standard` analyser,
/// asked by `multi_match`.
final class PlainSearch implements AutoCloseable {
  private static final String INDEX = "plain";
  private static final int LOOKED_AT = 10;

  private final ElasticsearchClient client;

  private PlainSearch(ElasticsearchClient client) {
    this.client = client;
  }

  static PlainSearch over(List<EnrichedArticle> articles, SharedServer server) throws IOException {
    ElasticsearchClient client = server.client();
    client.indices().create(c -> c.index(INDEX));
    BulkRequest.Builder bulk = new BulkRequest.Builder().index(INDEX);
    for (EnrichedArticle article : articles) {
      Map<String, String> document =
          Map.of("title", article.title(), "text", String.valueOf(article.text()));
      bulk.operations(o -> o.index(i -> i.id(article.id()).document(document)));
    }
    client.bulk(bulk.build());
    server.refresh(INDEX);
    return new PlainSearch(client);
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
  }
}
