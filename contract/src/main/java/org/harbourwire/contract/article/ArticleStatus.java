package org.harbourwire.contract.article;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// Whether the publisher still stands by the article.
public enum ArticleStatus {
  LIVE,
  WITHDRAWN;

  @JsonValue
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
