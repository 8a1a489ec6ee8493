package org.harbourwire.portal;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.harbourwire.kit.lifecycle.StartFailure;

/// Where the portal listens, and what to say when it cannot.
///
/// @param host address to bind
/// @param port wanted
public record ListenAddress(String host, int port) {
  private static final int PORTS_TRIED = 20;

  /// The configured address, with a free port when any will do.
  ///
  /// @throws StartFailure when the configured port is taken, naming one that is free
  public static ListenAddress of(PortalConfig config) {
    ListenAddress wanted =
        new ListenAddress(
            config.host(), config.port() == 0 ? anyPort(config.host()) : config.port());
    if (!wanted.isFree(wanted.port())) {
      throw new StartFailure(wanted.taken());
    }
    return wanted;
  }

  /// That the port is taken, and which other is not.
  String taken() {
    OptionalInt other =
        IntStream.rangeClosed(port + 1, Math.min(port + PORTS_TRIED, 65_535))
            .filter(this::isFree)
            .findFirst();
    return other.isPresent()
        ? "port " + port + " is taken; another: --port " + other.getAsInt()
        : "cannot listen on " + host + ":" + port;
  }

  private boolean isFree(int candidate) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.bind(new InetSocketAddress(host, candidate));
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private static int anyPort(String host) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.bind(new InetSocketAddress(host, 0));
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new StartFailure("no free port on " + host + ": " + e.getMessage(), e);
    }
  }
}
