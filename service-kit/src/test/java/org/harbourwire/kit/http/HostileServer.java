package org.harbourwire.kit.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// Answers every request on loopback with whatever bytes a test wants, HTTP or not.
final class HostileServer implements AutoCloseable {
  private final ServerSocket server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  private HostileServer(ServerSocket server) {
    this.server = server;
  }

  static HostileServer saying(Answer answer) {
    try {
      ServerSocket socket = new ServerSocket();
      socket.bind(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0));
      HostileServer server = new HostileServer(socket);
      server.threads.execute(() -> server.accept(answer));
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static HostileServer saying(String bytes) {
    return saying(out -> out.write(bytes.getBytes(ISO_8859_1)));
  }

  /// Writes `bytes` again and again, with a pause, until the client hangs up.
  static Answer dripping(String bytes, Duration pause) {
    return out -> {
      while (true) {
        out.write(bytes.getBytes(ISO_8859_1));
        out.flush();
        Thread.sleep(pause);
      }
    };
  }

  URI uri() {
    return URI.create("http://127.0.0.1:" + server.getLocalPort() + "/");
  }

  @Override
  public void close() throws IOException {
    server.close();
    threads.shutdownNow();
  }

  private void accept(Answer answer) {
    while (!server.isClosed()) {
      try {
        Socket client = server.accept();
        threads.execute(() -> answer(client, answer));
      } catch (IOException e) {
        return; // Closed: the test is over.
      }
    }
  }

  private static void answer(Socket client, Answer answer) {
    try (client) {
      var in = new BufferedReader(new InputStreamReader(client.getInputStream(), ISO_8859_1));
      String line = in.readLine();
      while (line != null && !line.isEmpty()) {
        line = in.readLine();
      }
      answer.to(client.getOutputStream());
    } catch (IOException e) {
      // The client hung up, as it should.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /// What is written after a request has come.
  @FunctionalInterface
  interface Answer {
    void to(OutputStream out) throws IOException, InterruptedException;
  }
}
