package org.harbourwire.kit.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/// Turns a host's name into addresses.
@FunctionalInterface
public interface Resolver {
  /// The addresses of `host`, at least one.
  ///
  /// @throws UnknownHostException when it has none
  List<InetAddress> resolve(String host) throws UnknownHostException;

  /// The machine's own resolver.
  static Resolver system() {
    return host -> List.of(InetAddress.getAllByName(host));
  }
}
