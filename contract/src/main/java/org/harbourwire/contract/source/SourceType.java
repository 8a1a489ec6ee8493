package org.harbourwire.contract.source;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// How a source lists its entries. `AUTO`: decided from what it answers.
public enum SourceType {
  AUTO,
  FEED,
  LISTING,
  SITEMAP;

  @JsonValue
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
