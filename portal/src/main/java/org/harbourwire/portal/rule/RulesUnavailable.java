package org.harbourwire.portal.rule;

/// Kafka did not acknowledge a change of the alert rules.
public final class RulesUnavailable extends RuntimeException {
  private static final long serialVersionUID = 1;

  RulesUnavailable(String message, Throwable cause) {
    super(message, cause);
  }
}
