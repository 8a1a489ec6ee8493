package org.harbourwire.store.writing;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.Refresh;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import co.elastic.clients.elasticsearch.core.search.Hit;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.harbourwire.store.StoreUnavailable;

/// Forgets what is old, page by page: deleting by query is not to be had everywhere.
public final class Retention {
  private static final int PAGE = 1_000;

  private final ElasticsearchClient client;
  private final String alias;

  /// @param alias of an index whose documents have a `@timestamp`
  public Retention(ElasticsearchClient client, String alias) {
    this.client = client;
    this.alias = alias;
  }

  /// Forgets what is of a time before `limit`.
  ///
  /// @return how many documents
  /// @throws StoreUnavailable when Elasticsearch does not answer or refuses
  public long forget(Instant limit) {
    try {
      long forgotten = 0;
      List<String> old = page(limit);
      while (!old.isEmpty()) {
        delete(old);
        forgotten += old.size();
        old = page(limit);
      }
      return forgotten;
    } catch (ElasticsearchException | IOException e) {
      throw new StoreUnavailable("old documents cannot be forgotten: " + e.getMessage(), e);
    }
  }

  private List<String> page(Instant limit) throws IOException {
    SearchResponse<Void> found =
        client.search(
            s ->
                s.index(alias)
                    .size(PAGE)
                    .source(f -> f.fetch(false))
                    .query(
                        q -> q.range(r -> r.date(d -> d.field("@timestamp").lt(limit.toString())))),
            Void.class);
    return found.hits().hits().stream().map(Hit::id).toList();
  }

  private void delete(List<String> ids) throws IOException {
    List<BulkOperation> deletions =
        ids.stream().map(id -> BulkOperation.of(b -> b.delete(d -> d.id(id)))).toList();
    // Seen by the next page at once, lest it finds the same ones again.
    client.bulk(b -> b.index(alias).operations(deletions).refresh(Refresh.True));
  }
}
