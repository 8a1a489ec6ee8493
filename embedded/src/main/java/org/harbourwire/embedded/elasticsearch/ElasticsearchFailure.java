package org.harbourwire.embedded.elasticsearch;

/// The child Elasticsearch cannot start; the message says why in words for the operator.
public final class ElasticsearchFailure extends RuntimeException {
  private static final long serialVersionUID = 1;

  public ElasticsearchFailure(String message) {
    super(message);
  }

  public ElasticsearchFailure(String message, Throwable cause) {
    super(message, cause);
  }
}
