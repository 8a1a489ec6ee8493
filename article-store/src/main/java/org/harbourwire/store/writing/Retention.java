package org.harbourwire.store.writing;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.time.Instant;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/// Forgets what is old.
public final class Retention {
  private final DocumentRemover remover;
  private final List<FieldValue> kept;

  /// @param alias of an index whose documents have a `@timestamp`
  /// @param kept kinds of documents that are never old
  public Retention(ElasticsearchClient client, String alias, String... kept) {
    this.remover = new DocumentRemover(client, alias);
    this.kept = Stream.of(kept).map(FieldValue::of).toList();
  }

  /// Forgets what is of a time before `limit`.
  ///
  /// @param goOn asked after each thousand of them
  /// @return how many documents
  /// @throws org.harbourwire.store.StoreUnavailable when Elasticsearch does not answer or refuses
  public long forget(Instant limit, BooleanSupplier goOn) {
    Query old = DocumentRemover.before("@timestamp", limit);
    Query spared = Query.of(q -> q.terms(t -> t.field("kind").terms(v -> v.value(kept))));
    return remover.removeWhere(Query.of(q -> q.bool(b -> b.filter(old).mustNot(spared))), goOn);
  }
}
