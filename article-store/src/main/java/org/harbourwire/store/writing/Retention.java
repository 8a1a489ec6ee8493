package org.harbourwire.store.writing;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import java.time.Instant;

/// Forgets what is old.
public final class Retention {
  private final DocumentRemover remover;

  /// @param alias of an index whose documents have a `@timestamp`
  public Retention(ElasticsearchClient client, String alias) {
    this.remover = new DocumentRemover(client, alias);
  }

  /// Forgets what is of a time before `limit`.
  ///
  /// @return how many documents
  /// @throws org.harbourwire.store.StoreUnavailable when Elasticsearch does not answer or refuses
  public long forget(Instant limit) {
    return remover.removeWhere(DocumentRemover.before("@timestamp", limit));
  }
}
