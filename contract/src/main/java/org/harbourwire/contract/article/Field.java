package org.harbourwire.contract.article;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// The field of an article that an offset points into.
public enum Field {
  TITLE,
  TEXT;

  @JsonValue
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
