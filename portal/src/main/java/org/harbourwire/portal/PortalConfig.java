package org.harbourwire.portal;

import org.jspecify.annotations.Nullable;

/// Where the portal answers.
///
/// @param host address to bind; loopback unless the operator says otherwise
/// @param port 8480 if absent; 0: any free one
/// @param publicHost `host` or `host:port` under which readers reach it through a proxy, if they do
public record PortalConfig(String host, Integer port, @Nullable String publicHost) {
  public static final int DEFAULT_PORT = 8480;

  private static final String LOOPBACK = "127.0.0.1";

  public PortalConfig {
    // What a configuration file leaves out comes as null.
    host = host == null ? LOOPBACK : host;
    port = port == null ? DEFAULT_PORT : port;
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException("port must be 0 to 65535, not " + port);
    }
  }

  /// On loopback, port 8480.
  public static PortalConfig defaults() {
    return new PortalConfig(LOOPBACK, DEFAULT_PORT, null);
  }

  /// The same on another port.
  public PortalConfig withPort(int other) {
    return new PortalConfig(host, other, publicHost);
  }
}
