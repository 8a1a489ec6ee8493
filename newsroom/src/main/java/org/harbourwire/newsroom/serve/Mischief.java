package org.harbourwire.newsroom.serve;

import com.sun.net.httpserver.HttpExchange;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.zip.GZIPOutputStream;
import org.harbourwire.newsroom.serve.Responder.Logged;

/// Misbehaves as asked.
final class Mischief {
  private static final byte[] ENDLESS =
      "<p>There is always one more paragraph.</p>\n".repeat(64).getBytes(StandardCharsets.UTF_8);
  private static final int CHUNK = 64 * 1024;

  private Mischief() {}

  /// @param proper what the path would answer otherwise
  static void play(HttpExchange exchange, Misbehaviour how, Reply proper, Logged logged)
      throws IOException, InterruptedException {
    switch (how) {
      case Misbehaviour.Status(int code) ->
          Responder.send(
              exchange, Reply.notice(code, StandardCharsets.UTF_8, "Error " + code), logged);
      case Misbehaviour.RateLimited(Duration retryAfter) -> {
        exchange.getResponseHeaders().set("Retry-After", Long.toString(retryAfter.toSeconds()));
        Reply notice = Reply.notice(429, StandardCharsets.UTF_8, "Too many requests");
        Responder.send(exchange, notice, logged);
      }
      case Misbehaviour.Silence(Duration time) -> silence(time, logged);
      case Misbehaviour.SlowDrip(Duration pause) -> drip(exchange, proper, pause, logged);
      case Misbehaviour.EndlessBody() -> endless(exchange, logged);
      case Misbehaviour.RedirectLoop() -> redirect(exchange, nextTurn(exchange), logged);
      case Misbehaviour.RedirectTo(var target) -> redirect(exchange, target.toString(), logged);
      case Misbehaviour.GzipBomb(long bytes) -> bomb(exchange, bytes, logged);
      case Misbehaviour.WrongContentType(String type) ->
          Responder.send(exchange, proper.as(type), logged);
      case Misbehaviour.BrokenFeed() -> Responder.send(exchange, broken(), logged);
    }
  }

  private static void silence(Duration time, Logged logged) throws InterruptedException {
    try {
      Thread.sleep(time);
    } finally {
      logged.answered(0);
    }
  }

  private static void drip(HttpExchange exchange, Reply proper, Duration pause, Logged logged)
      throws IOException, InterruptedException {
    exchange.getResponseHeaders().set("Content-Type", proper.contentType);
    exchange.sendResponseHeaders(proper.status, proper.body.length);
    try (OutputStream out = exchange.getResponseBody()) {
      for (byte b : proper.body) {
        out.write(b);
        out.flush();
        Thread.sleep(pause);
      }
    } finally {
      logged.answered(proper.status);
    }
  }

  private static void endless(HttpExchange exchange, Logged logged) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
    exchange.sendResponseHeaders(200, 0);
    try {
      OutputStream out = exchange.getResponseBody();
      while (!Thread.currentThread().isInterrupted()) {
        out.write(ENDLESS);
      }
    } finally {
      logged.answered(200);
    }
  }

  private static String nextTurn(HttpExchange exchange) {
    String query = exchange.getRequestURI().getQuery();
    int turn = query != null && query.matches("turn=\\d{1,8}") ? turn(query) : 0;
    return exchange.getRequestURI().getPath() + "?turn=" + (turn + 1);
  }

  private static int turn(String query) {
    return Integer.parseInt(query.substring("turn=".length()));
  }

  private static void redirect(HttpExchange exchange, String target, Logged logged)
      throws IOException {
    exchange.getResponseHeaders().set("Location", target);
    logged.answered(302);
    exchange.sendResponseHeaders(302, -1);
  }

  private static void bomb(HttpExchange exchange, long unpacked, Logged logged) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed, CHUNK)) {
      byte[] spaces = " ".repeat(CHUNK).getBytes(StandardCharsets.US_ASCII);
      for (long left = unpacked; left > 0; left -= CHUNK) {
        out.write(spaces, 0, (int) Math.min(CHUNK, left));
      }
    }
    exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
    exchange.getResponseHeaders().set("Content-Encoding", "gzip");
    logged.answered(200);
    exchange.sendResponseHeaders(200, packed.size());
    try (OutputStream out = exchange.getResponseBody()) {
      packed.writeTo(out);
    }
  }

  private static Reply broken() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <rss version="2.0"><channel><title>Garbled Gazette</titel>
        <item><title>Half a headline &nosuch; <link>http://</item>
        """
            .getBytes(StandardCharsets.UTF_8));
    for (int i = 0; i < 512; i++) {
      bytes.write(0x80 | i * 37);
    }
    return Reply.unconditional("application/rss+xml", bytes.toByteArray());
  }
}
