package org.harbourwire.contract.vocabulary;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// The files that make up the vocabulary.
public enum VocabularyKind {
  /// The topics with the words that speak for and against them.
  TAXONOMY,
  /// The names that are known.
  GAZETTEER;

  @JsonValue
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
