package org.harbourwire.kit.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.SocketAddress;
import java.util.concurrent.atomic.AtomicLong;
import javax.net.SocketFactory;

/// Sockets that check the address once more at the moment they dial it, and count what they dial:
/// whatever path a request took through the HTTP client, this is the only door.
final class GuardedSockets extends SocketFactory {
  private final EgressPolicy policy;
  private final AtomicLong dialled = new AtomicLong();

  GuardedSockets(EgressPolicy policy) {
    this.policy = policy;
  }

  /// How many connections were dialled.
  long dialled() {
    return dialled.get();
  }

  @Override
  public Socket createSocket() {
    return new GuardedSocket();
  }

  @Override
  public Socket createSocket(String host, int port) {
    throw new UnsupportedOperationException("names are resolved and checked before");
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress local, int localPort) {
    throw new UnsupportedOperationException("names are resolved and checked before");
  }

  @Override
  public Socket createSocket(InetAddress address, int port) throws IOException {
    Socket socket = createSocket();
    socket.connect(new InetSocketAddress(address, port));
    return socket;
  }

  @Override
  public Socket createSocket(InetAddress address, int port, InetAddress local, int localPort)
      throws IOException {
    return createSocket(address, port);
  }

  private final class GuardedSocket extends Socket {
    GuardedSocket() {
      super(Proxy.NO_PROXY);
    }

    @Override
    public void connect(SocketAddress endpoint, int timeout) throws IOException {
      if (!(endpoint instanceof InetSocketAddress target) || target.isUnresolved()) {
        throw new RefusedAddress("not a resolved address: " + endpoint);
      }
      var objection = policy.objection(target.getAddress(), target.getPort());
      if (objection.isPresent()) {
        throw new RefusedAddress(objection.get());
      }
      dialled.incrementAndGet();
      super.connect(endpoint, timeout);
    }
  }
}
