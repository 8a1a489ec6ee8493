package org.harbourwire.ingest.fetch;

import java.net.URI;

/// Hosts of addresses: what has one owner, one pace and one queue.
final class Hosts {
  private Hosts() {}

  /// Whether both are at the same host.
  static boolean same(URI a, URI b) {
    return String.valueOf(a.getHost()).equalsIgnoreCase(b.getHost());
  }
}
