package org.harbourwire.embedded.elasticsearch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/// Finds a port on loopback that a server can listen on.
final class LoopbackPort {
  private LoopbackPort() {}

  /// `wanted` if it is free, or any free one for 0.
  static int free(int wanted) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), wanted));
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new ElasticsearchFailure(
          wanted == 0
              ? "there is no free port for Elasticsearch"
              : "port " + wanted + " for Elasticsearch is taken: choose another, or 0 for any",
          e);
    }
  }
}
