package org.harbourwire.store;

import org.jspecify.annotations.Nullable;

/// Elasticsearch will never answer a query, whoever asks however often: it is too large for it.
public final class QueryRefused extends RuntimeException {
  private static final long serialVersionUID = 1;

  /// @param reason what Elasticsearch says of it
  public QueryRefused(String reason, @Nullable Throwable cause) {
    super(reason, cause);
  }
}
