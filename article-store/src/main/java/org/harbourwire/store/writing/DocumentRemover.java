package org.harbourwire.store.writing;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.Refresh;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.BulkResponse;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import co.elastic.clients.elasticsearch.core.bulk.BulkResponseItem;
import co.elastic.clients.elasticsearch.core.search.Hit;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.harbourwire.store.StoreUnavailable;

/// Removes documents page by page: deleting by query is not to be had everywhere.
///
/// @param client of Elasticsearch
/// @param alias of the index
public record DocumentRemover(ElasticsearchClient client, String alias) {
  private static final int PAGE = 1_000;

  /// What is of a time before `limit`.
  public static Query before(String field, Instant limit) {
    return Query.of(q -> q.range(r -> r.date(d -> d.field(field).lt(limit.toString()))));
  }

  /// Removes what meets `condition`.
  ///
  /// @param goOn asked after each page
  /// @return how many documents
  /// @throws StoreUnavailable when Elasticsearch does not answer or refuses
  public long removeWhere(Query condition, BooleanSupplier goOn) {
    try {
      client.indices().refresh(r -> r.index(alias));
      long removed = 0;
      List<String> page = page(condition);
      while (!page.isEmpty()) {
        removed += remove(page);
        page = goOn.getAsBoolean() ? page(condition) : List.of();
      }
      return removed;
    } catch (ElasticsearchException | IOException e) {
      throw new StoreUnavailable("old documents cannot be removed: " + e.getMessage(), e);
    }
  }

  private List<String> page(Query condition) throws IOException {
    return client
        .search(
            s -> s.index(alias).size(PAGE).source(f -> f.fetch(false)).query(condition), Void.class)
        .hits()
        .hits()
        .stream()
        .map(Hit::id)
        .toList();
  }

  private long remove(List<String> ids) throws IOException {
    List<BulkOperation> deletions =
        ids.stream().map(id -> BulkOperation.of(b -> b.delete(d -> d.id(id)))).toList();
    // Seen by the next page at once, lest it finds the same ones again.
    BulkResponse answer =
        client.bulk(b -> b.index(alias).operations(deletions).refresh(Refresh.True));
    for (BulkResponseItem item : answer.items()) {
      if (item.error() != null) {
        throw new StoreUnavailable("old documents stay: " + item.error().reason());
      }
    }
    return answer.items().stream().filter(i -> "deleted".equals(i.result())).count();
  }
}
