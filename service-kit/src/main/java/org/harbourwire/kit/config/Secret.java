package org.harbourwire.kit.config;

import com.fasterxml.jackson.annotation.JsonCreator;

/// A value that must not show in logs, addresses, metrics or events.
public record Secret(String value) {
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public Secret {}

  @Override
  public String toString() {
    return "***";
  }
}
