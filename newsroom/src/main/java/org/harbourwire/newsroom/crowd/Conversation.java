package org.harbourwire.newsroom.crowd;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// GET requests of HTTP/1.1, one after another on a connection. In the pause of a slow answer it
/// listens, so that a client that is gone is noticed at once.
final class Conversation implements AutoCloseable {
  private static final int STEPS = 10;
  private static final int LONGEST_LINE = 8192;

  private final Socket client;
  private final BufferedInputStream in;
  private final OutputStream out;
  private final Duration pause;
  private final Map<String, String> headers = new HashMap<>();
  private String path = "";

  /// @param pause in the middle of a slow answer
  Conversation(Socket client, Duration pause) throws IOException {
    this.client = client;
    this.in = new BufferedInputStream(client.getInputStream());
    this.out = client.getOutputStream();
    this.pause = pause;
  }

  /// Reads the next request; false when the client has no more.
  boolean next() throws IOException {
    String request = line();
    if (request.isEmpty() || client.isClosed()) {
      return false;
    }
    path = request.split(" ", 3)[1];
    headers.clear();
    for (String line = line(); !line.isEmpty(); line = line()) {
      int colon = line.indexOf(':');
      headers.put(
          line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
    }
    return true;
  }

  String path() {
    return path;
  }

  @Nullable String header(String name) {
    return headers.get(name);
  }

  /// Answers the request.
  ///
  /// @throws IOException when the client is gone
  void say(CrowdReply reply) throws IOException {
    byte[] body = reply.bytes();
    byte[] head = reply.head(body.length).getBytes(ISO_8859_1);
    byte[] all = Arrays.copyOf(head, head.length + body.length);
    System.arraycopy(body, 0, all, head.length, body.length);
    switch (reply.manner()) {
      case AT_ONCE -> out.write(all);
      case SLOWLY -> {
        out.write(all, 0, all.length / 2);
        await();
        out.write(all, all.length / 2, all.length - all.length / 2);
      }
      case RESET -> {
        client.setSoLinger(true, 0);
        client.close();
      }
      case GARBAGE -> {
        out.write(new byte[] {7, 7, 0, (byte) 0xff, '\r', '\n', '\r', '\n'});
        client.close();
      }
    }
  }

  @Override
  public void close() throws IOException {
    client.close();
  }

  private void await() throws IOException {
    for (int i = 0; i < STEPS; i++) {
      client.setSoTimeout((int) Math.max(1, pause.toMillis() / STEPS));
      in.mark(1);
      try {
        if (in.read() < 0) {
          throw new EOFException("gone while it waited");
        }
        in.reset();
      } catch (SocketTimeoutException stillThere) {
        // It has said nothing, so it still waits.
      } finally {
        client.setSoTimeout(0);
      }
    }
  }

  private String line() throws IOException {
    StringBuilder line = new StringBuilder();
    int c = client.isClosed() ? -1 : in.read();
    while (c >= 0 && c != '\n' && line.length() < LONGEST_LINE) {
      if (c != '\r') {
        line.append((char) c);
      }
      c = in.read();
    }
    return line.toString();
  }
}
