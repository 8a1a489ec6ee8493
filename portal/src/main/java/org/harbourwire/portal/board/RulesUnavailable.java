package org.harbourwire.portal.board;

/// Kafka did not acknowledge a change of the alert rules.
public final class RulesUnavailable extends RuntimeException {
  private static final long serialVersionUID = 1;

  RulesUnavailable(String message, Throwable cause) {
    super(message, cause);
  }
}
