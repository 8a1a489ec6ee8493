package org.harbourwire.embedded.kafka;

/// The broker cannot start; the message says why in one line.
public final class BrokerFailure extends RuntimeException {
  private static final long serialVersionUID = 1;

  BrokerFailure(String message, Throwable cause) {
    super(message, cause);
  }
}
