package org.harbourwire.store;

/// Elasticsearch will never answer a query, whoever asks however often: it is too large for it.
public final class QueryRefused extends RuntimeException {
  private static final long serialVersionUID = 1;

  /// @param reason what Elasticsearch says of it
  public QueryRefused(String reason, Throwable cause) {
    super(reason, cause);
  }
}
