package org.harbourwire.kit.lifecycle;

/// A part cannot start for a reason that the operator can mend; the message says it in one line.
public final class StartFailure extends RuntimeException {
  private static final long serialVersionUID = 1;

  public StartFailure(String message) {
    super(message);
  }

  public StartFailure(String message, Throwable cause) {
    super(message, cause);
  }
}
