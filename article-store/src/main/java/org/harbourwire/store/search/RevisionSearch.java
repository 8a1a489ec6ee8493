package org.harbourwire.store.search;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch.core.search.Hit;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.harbourwire.store.StoreUnavailable;
import org.harbourwire.store.document.IndexDefinition;
import org.harbourwire.store.document.RevisionDocument;
import org.harbourwire.store.document.Superseded;

/// Gets the superseded revisions of an article.
public final class RevisionSearch {
  /// How many are given at most.
  public static final int MOST = 50;

  private static final int NOT_FOUND = 404;

  private final ElasticsearchClient client;

  public RevisionSearch(ElasticsearchClient client) {
    this.client = client;
  }

  /// Those of article `id`, the latest first.
  ///
  /// @throws StoreUnavailable when Elasticsearch does not answer
  public List<Superseded> of(String id) {
    try {
      return client
          .search(
              s ->
                  s.index(IndexDefinition.REVISIONS)
                      .size(MOST)
                      .query(q -> q.term(t -> t.field("id").value(id)))
                      .sort(o -> o.field(f -> f.field("revision").order(SortOrder.Desc))),
              ObjectNode.class)
          .hits()
          .hits()
          .stream()
          .map(Hit::source)
          .filter(Objects::nonNull)
          .map(RevisionDocument::revision)
          .toList();
    } catch (ElasticsearchException e) {
      if (e.status() == NOT_FOUND) { // The index was not made yet.
        return List.of();
      }
      throw unavailable(id, e);
    } catch (IOException e) {
      throw unavailable(id, e);
    }
  }

  private static StoreUnavailable unavailable(String id, Exception e) {
    return new StoreUnavailable("cannot read the revisions of " + id + ": " + e.getMessage(), e);
  }
}
