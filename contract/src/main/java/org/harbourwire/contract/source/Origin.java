package org.harbourwire.contract.source;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// Where an operator's word on a source comes from.
public enum Origin {
  /// It stands in a file.
  FILE,
  /// It was given as a command.
  COMMAND;

  @JsonValue
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
