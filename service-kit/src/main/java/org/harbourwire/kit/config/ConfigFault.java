package org.harbourwire.kit.config;

/// The configuration cannot be used; the message names the file, the path in it and what is wrong.
public final class ConfigFault extends RuntimeException {
  private static final long serialVersionUID = 1;

  public ConfigFault(String message) {
    super(message);
  }
}
