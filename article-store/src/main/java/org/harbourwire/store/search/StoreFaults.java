package org.harbourwire.store.search;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.ErrorCause;
import org.harbourwire.store.QueryRefused;
import org.harbourwire.store.StoreUnavailable;

/// Tells a query that will never be answered from a server that does not answer now.
final class StoreFaults {
  private static final int BAD_REQUEST = 400;

  private StoreFaults() {}

  /// @param what could not be done
  static RuntimeException of(String what, Exception e) {
    return e instanceof ElasticsearchException refused && refused.status() == BAD_REQUEST
        ? new QueryRefused(reason(refused.error()), e)
        : new StoreUnavailable(what + ": " + e.getMessage(), e);
  }

  private static String reason(ErrorCause error) {
    ErrorCause root = error.rootCause().isEmpty() ? error : error.rootCause().getFirst();
    return root.type() + (root.reason() == null ? "" : ": " + root.reason());
  }
}
