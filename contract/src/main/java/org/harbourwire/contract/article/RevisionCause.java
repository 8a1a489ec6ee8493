package org.harbourwire.contract.article;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// Why there is a new revision: the publisher changed the article, or we processed it anew.
public enum RevisionCause {
  PUBLISHER,
  REPROCESSED;

  @JsonValue
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
