package org.harbourwire.contract.trace;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// The stages of the pipeline, in data order.
public enum Stage {
  POLL,
  FETCH,
  EXTRACT,
  IDENTITY,
  ENRICH,
  INDEX,
  ALERT,
  DELIVERY;

  @JsonValue
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
