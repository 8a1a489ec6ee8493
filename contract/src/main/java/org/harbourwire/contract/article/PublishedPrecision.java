package org.harbourwire.contract.article;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// How exactly a publication time is known. `NONE`: it is not known, and none is invented.
public enum PublishedPrecision {
  SECOND,
  MINUTE,
  DAY,
  NONE;

  @JsonValue
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
