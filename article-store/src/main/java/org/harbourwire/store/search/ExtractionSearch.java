package org.harbourwire.store.search;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import java.io.IOException;
import java.util.Optional;
import org.harbourwire.contract.extraction.Extraction;
import org.harbourwire.store.StoreUnavailable;
import org.harbourwire.store.document.IndexDefinition;

/// Gets what is known of an article's extraction.
public final class ExtractionSearch {
  private static final int NOT_FOUND = 404;

  private final ElasticsearchClient client;

  public ExtractionSearch(ElasticsearchClient client) {
    this.client = client;
  }

  /// That of article `id`, at once after it was written.
  ///
  /// @throws StoreUnavailable when Elasticsearch does not answer
  public Optional<Extraction> get(String id) {
    try {
      return Optional.ofNullable(
          client.get(g -> g.index(IndexDefinition.EXTRACTIONS).id(id), Extraction.class).source());
    } catch (ElasticsearchException e) {
      if (e.status() == NOT_FOUND) { // The index was not made yet.
        return Optional.empty();
      }
      throw unavailable(id, e);
    } catch (IOException e) {
      throw unavailable(id, e);
    }
  }

  private static StoreUnavailable unavailable(String id, Exception e) {
    return new StoreUnavailable("cannot read the extraction of " + id + ": " + e.getMessage(), e);
  }
}
