package org.harbourwire.contract.source;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// What a source's terms allow us to keep and show.
public enum Usage {
  FULL_TEXT_INTERNAL,
  HEADLINE_LINK_ONLY,
  DISABLED;

  @JsonValue
  public String wireName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// Whether text and quotations may leave the ingest service.
  public boolean allowsText() {
    return this == FULL_TEXT_INTERNAL;
  }
}
