package org.harbourwire.store;

import org.jspecify.annotations.Nullable;

/// Elasticsearch does not do what it is asked for now: it is down, read-only, overloaded or refuses
/// us. The same may work later.
public final class StoreUnavailable extends RuntimeException {
  private static final long serialVersionUID = 1;

  public StoreUnavailable(String message) {
    super(message);
  }

  public StoreUnavailable(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
