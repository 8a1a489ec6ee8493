package org.harbourwire.store.ops;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import java.time.Instant;
import org.harbourwire.store.document.IndexDefinition;
import org.harbourwire.store.writing.DocumentRemover;

/// Forgets what operators need no more.
public final class OpsRetention {
  private final DocumentRemover remover;

  public OpsRetention(ElasticsearchClient client) {
    this.remover = new DocumentRemover(client, IndexDefinition.OPS);
  }

  /// Forgets what is of a time before `limit`.
  ///
  /// @return how many documents
  /// @throws org.harbourwire.store.StoreUnavailable when Elasticsearch does not answer or refuses
  public long forget(Instant limit) {
    return remover.removeWhere(DocumentRemover.before("@timestamp", limit));
  }
}
