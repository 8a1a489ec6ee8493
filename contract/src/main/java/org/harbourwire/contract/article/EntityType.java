package org.harbourwire.contract.article;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// What kind of thing a name stands for.
public enum EntityType {
  ORG,
  PERSON,
  PLACE,
  PROGRAMME,
  EVENT,
  LAW,
  PRODUCT;

  @JsonValue
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
