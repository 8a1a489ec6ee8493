package org.harbourwire.kit.health;

/// Where a service answers its operator.
///
/// @param host address to bind; loopback unless the operator says otherwise
/// @param port 0: any free one
public record OperatorConfig(String host, int port) {
  public OperatorConfig {
    host = host == null ? "127.0.0.1" : host;
  }
}
