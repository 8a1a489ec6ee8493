package org.harbourwire.ingest.entry.markup;

/// That a document is hostile, and how.
public final class HostileMarkupException extends Exception {
  private static final long serialVersionUID = 1L;

  private final String reason;

  HostileMarkupException(String reason) {
    super(reason);
    this.reason = reason;
  }

  /// In words for an operator.
  public String reason() {
    return reason;
  }
}
