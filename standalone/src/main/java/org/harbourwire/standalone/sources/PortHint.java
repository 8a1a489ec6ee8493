package org.harbourwire.standalone.sources;

import java.net.URI;
import java.util.Optional;
import org.harbourwire.kit.http.EgressPolicy;

/// What an operator is told who registers a source at a port at which little of the web is.
final class PortHint {
  private PortHint() {}

  /// Of the source at `url`; empty when its port is one of the web.
  static Optional<String> of(String url) {
    int port = URI.create(url).getPort();
    return port < 0 || EgressPolicy.isWebPort(port)
        ? Optional.empty()
        : Optional.of(url + ": port " + port + " is refused unless egress allows its address");
  }
}
