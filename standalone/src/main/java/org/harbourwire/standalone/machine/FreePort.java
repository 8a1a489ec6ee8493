package org.harbourwire.standalone.machine;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.harbourwire.kit.lifecycle.StartFailure;

/// Ports of this machine that nobody listens on.
public final class FreePort {
  private FreePort() {}

  /// Any free port.
  public static int any() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new StartFailure("no free port: " + e.getMessage(), e);
    }
  }

  /// `wanted` if it is free, else any.
  public static int preferably(int wanted) {
    return isFree(wanted) ? wanted : any();
  }

  /// Whether nobody listens on `port`.
  public static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return socket.isBound();
    } catch (IOException e) {
      return false;
    }
  }
}
