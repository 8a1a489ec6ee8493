package org.harbourwire.contract.source;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// How a source lists its entries. `AUTO`: decided from what it answers; `JSON`: a list in JSON
/// that is no JSON Feed; `PAGE`: it is itself one watched page.
public enum SourceType {
  AUTO,
  FEED,
  LISTING,
  SITEMAP,
  JSON,
  PAGE;

  @JsonValue
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
